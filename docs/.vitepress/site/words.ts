/**
 * Cuts a text into words for the search. VitePress sends it to the browser as text: it can use nothing outside of itself.
 *
 * Chinese has no blanks between words, and where one ends depends on what is around it. So each two characters that follow
 * each other are a word: a phrase is found wherever it stands. A name is one word and each of its parts is one more:
 * `createTokenSource` is found by `token`, and `not-authorized` comes before all pages that have `not`.
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
