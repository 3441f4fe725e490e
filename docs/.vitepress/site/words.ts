/** Cuts a text into words for the search. Chinese has no blanks between words, so the default tokenizer finds none of them. */
export function words(text: string): string[] {
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
}
