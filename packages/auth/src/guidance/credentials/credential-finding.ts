/** Which of the two values a finding is about. */
export type CredentialField = 'appId' | 'secret'

/** What can be wrong with a credential, judged by the value alone. */
export type CredentialProblem =
  /** No value, or one of length 0. */
  | 'empty'
  /** Not a string at all. */
  | 'not-text'
  /** More than the 256 characters that the platform takes. */
  | 'too-long'
  /** A blank before or after the value. */
  | 'blank-at-edge'
  /** A blank between other characters. */
  | 'blank-inside'
  /** A line end. */
  | 'line-end'
  /** A tab or another control character. */
  | 'control-character'
  /** An invisible character: zero-width blanks and joiners, the byte order mark, direction marks. */
  | 'invisible-character'
  /** A full-width form of an ASCII character, or the ideographic blank. */
  | 'full-width-character'
  /** A letter or sign that looks like an ASCII one: Cyrillic and Greek letters, long dashes, curly quotes. */
  | 'look-alike-character'
  /** Half a character, or the mark that a decoder leaves where it failed. */
  | 'broken-character'
  /** Quotation marks around the value. */
  | 'quoted'
  /** The value is percent-encoded, or looks so. */
  | 'percent-encoded'
  /** An escape of a shell or of JSON, such as a backslash and a letter. */
  | 'escape-sequence'
  /** An HTML entity. */
  | 'html-entity'
  /** The name of a field was copied along with its value. */
  | 'name-and-value'
  /** A whole piece of JSON was pasted. */
  | 'json'
  /** The value begins with `Bearer` or the name of a header. */
  | 'scheme-included'
  /** The value is an address. */
  | 'url'
  /** The value is a placeholder: masked, in angle brackets, or a variable that was not expanded. */
  | 'placeholder'
  /** Characters that a form has to encode. Fine if they belong there. */
  | 'needs-encoding'
  /** A length that no known appId or secret has. */
  | 'unusual-length'
  /** appId and secret are the same. */
  | 'identical'
  /** The two values were probably swapped. */
  | 'probably-swapped'

/** Why the two values may be swapped: a name pasted with one of them, or their shapes. */
export type SwapEvidence = 'names' | 'shapes'

/** What the sentence about a finding needs in addition to the positions. */
export interface FindingDetails {
  /** How many places the finding is about; the length of the value where the finding is about that. */
  readonly count: number
  /** Names of the characters found, such as `U+200B`; only of characters that do not occur in secrets. */
  readonly names: string
  /** The evidence for a swap; only with `probably-swapped`. */
  readonly evidence?: SwapEvidence
}

/** One thing that `inspectCredentials` noticed. It never holds a part of the value. */
export interface CredentialFinding {
  /** Which of the two values. */
  readonly field: CredentialField
  /** What is wrong or unusual about it. */
  readonly problem: CredentialProblem
  /**
   * `error`: the platform almost certainly did not issue such a value.
   * `hint`: the value may be right; check it if the platform refuses it.
   */
  readonly severity: 'error' | 'hint'
  /** Positions in the value, counted from 0 in UTF-16 units; the first eight at most, empty for the whole value. */
  readonly at: readonly number[]
  /** What `phraseFinding` needs for another language. */
  readonly details: FindingDetails
  /** A sentence for a person, with the places counted from 1. */
  readonly message: string
}

/** What to inspect. */
export interface Credentials {
  readonly appId: string
  readonly secret: string
}
