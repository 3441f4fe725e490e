/**
 * Splits a text into words for the search. VitePress sends the function to the browser as text, so it must be self-contained.
 *
 * Chinese has no blanks between words, and word ends depend on the context. So each pair of adjacent characters is a
 * word, and a phrase is found in any position. A name is one word, and each of its parts is another word:
 * `createTokenSource` is found by `token`, and `not-authorized` comes before all pages that contain `not`.
 */
export function words(text: string): string[] {
  const found: string[] = []
  const runs =
    /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+(?:[-.](?:(?!\p{Script=Han})[\p{L}\p{N}_])+)*/gu
  for (const [run] of text.matchAll(runs)) {
    if (/\p{Script=Han}/u.test(run)) {
      const characters = Array.from(run)
      if (characters.length === 1) found.push(run)
      for (let at = 1; at < characters.length; at++)
        found.push(`${characters[at - 1]}${characters[at]}`)
      continue
    }
    found.push(run)
    const parts = run.split(/[-._]+|(?<=[a-z0-9])(?=[A-Z])/).filter(Boolean)
    if (parts.length > 1) found.push(...parts)
  }
  return found
}
