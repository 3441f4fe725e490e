import type { FirstTexts } from '../guidance-texts.ts'
import { credentials } from './credentials.ts'
import { kindsOfAnswers } from './kinds-of-answers.ts'

/** What a page begins with, in English: the kinds that the platform answers with and what is said of credentials. */
export const first: FirstTexts = {
  kinds: kindsOfAnswers,
  retryAdvice: {
    never: 'No. The same call will fail the same way.',
    'after-change':
      'Not as it is: the same call will fail again. Change what is at fault, then call once.',
    later:
      'Yes, later. Wait a little longer before each attempt, add some randomness, and stop after a few.',
  },
  retryAfter: (seconds) =>
    `Yes, after ${seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}: the answer asks for that pause.`,
  credentials,
}
