/** Whether every word that was typed occurs somewhere in the words of a scenario. */
export function matchesSearch(search: string, words: readonly string[]): boolean {
  const hay = words.join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word))
}
