import { createFirstText } from '../language/first-text.ts'
import type { scenarioInEnglish } from './scenario-text.en.ts'

/** The scenario list: failures with one click, and the success cases. */
export const scenarioText = createFirstText<typeof scenarioInEnglish>()
