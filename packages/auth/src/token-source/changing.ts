/** A part of a source, for the functions of the one file that may change it. */
export type Changing<Part> = { -readonly [Name in keyof Part]: Part[Name] }
