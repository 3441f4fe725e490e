import { createFirstText } from '../language/first-text.ts'
import type { actionInEnglish } from './action-text.en.ts'

/** Short names of the actions. */
export const actionText = createFirstText<typeof actionInEnglish>()
