/**
 * Headers as names and values in turn: the names in lower case, each at most once. node:http and undici send such a list as it
 * is; an object costs both of them a search for each name.
 */
export type HeaderList = readonly string[]

/** A list of what is easier to read as an object. */
export function listOf(headers: Readonly<Record<string, string>>): HeaderList {
  return Object.entries(headers).flat()
}

/** For fetch, which takes pairs. */
export function pairsOf(list: HeaderList): [name: string, value: string][] {
  return list.flatMap((name, at) =>
    at % 2 === 0 ? [[name, list[at + 1] as string] as [string, string]] : [],
  )
}
