import { createFirstText } from '../language/first-text.ts'
import type { tokenInEnglish } from './token-text.en.ts'

/** Step 4: the token’s life. */
export const tokenText = createFirstText<typeof tokenInEnglish>()
