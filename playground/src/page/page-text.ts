import { createFirstText } from '../language/first-text.ts'
import type { pageInEnglish } from './page-text.en.ts'

/** The head of the page and its switches, and what a screen reader announces after an action. */
export const pageText = createFirstText<typeof pageInEnglish>()
