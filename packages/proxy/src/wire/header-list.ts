/**
 * Headers as alternating names and values: names in lower case, each at most once. node:http and undici send such an array as
 * it is; an object costs both of them a lookup per name.
 */
export type HeaderList = readonly string[]

/** Makes a header list from an object, which is easier to read. */
export function listOf(headers: Readonly<Record<string, string>>): HeaderList {
  return Object.entries(headers).flat()
}

/** Makes pairs of a header list, for fetch. */
export function pairsOf(list: HeaderList): [name: string, value: string][] {
  return list.flatMap((name, at) =>
    at % 2 === 0 ? [[name, list[at + 1] as string] as [string, string]] : [],
  )
}
