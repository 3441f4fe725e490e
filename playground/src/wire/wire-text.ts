import { createFirstText } from '../language/first-text.ts'
import type { wireInEnglish } from './wire-text.en.ts'

/** Steps 2 and 3: the request on the wire, and the answer. */
export const wireText = createFirstText<typeof wireInEnglish>()
