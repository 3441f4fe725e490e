import { createFirstText } from '../language/first-text.ts'
import type { formInEnglish } from './form-text.en.ts'

/** Step 1: the credentials and the platform. */
export const formText = createFirstText<typeof formInEnglish>()
