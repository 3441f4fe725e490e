import { createFirstText } from '../language/first-text.ts'
import type { historyInEnglish } from './history-text.en.ts'

/** The history of this visit. */
export const historyText = createFirstText<typeof historyInEnglish>()
