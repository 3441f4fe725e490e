import type { GuidanceTexts } from '../guidance-texts.ts'
import { codes } from './codes.ts'
import { credentials } from './credentials.ts'
import { kindsOfAnswers } from './kinds-of-answers.ts'
import { kindsOfSharing } from './kinds-of-sharing.ts'
import { kindsOfTransport } from './kinds-of-transport.ts'
import { proxyProblems } from './proxy-problems.ts'

/** All guidance in English. */
export const en: GuidanceTexts = {
  kinds: { ...kindsOfAnswers, ...kindsOfTransport, ...kindsOfSharing },
  codes,
  proxyProblems,
  whenToRetry: {
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
