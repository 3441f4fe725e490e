import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { SnippetLanguage } from './snippet-language.ts'

/** The language of snippets, and how to choose another. */
export type SnippetChoice = readonly [SnippetLanguage, (language: SnippetLanguage) => void]

export const SnippetChoiceContext = createContext<SnippetChoice | undefined>(undefined)

/** The choice of the whole page; one of the component's own where it stands alone. */
export function useSnippetChoice(): SnippetChoice {
  const own = useState<SnippetLanguage>('curl')
  return useContext(SnippetChoiceContext) ?? own
}
