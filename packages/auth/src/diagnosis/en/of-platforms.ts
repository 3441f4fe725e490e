import { kindsOfAnswers } from '../../guidance/en/kinds-of-answers.ts'
import type { PlatformDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'
import { type Addition, ofKinds } from '../of-kinds.ts'

const additions: Readonly<Record<keyof typeof kindsOfAnswers, Addition>> = {
  'credentials-rejected': { title: 'The platform does not know this pair of appId and secret' },
  'parameter-missing': { title: 'The platform misses a field' },
  'input-invalid': { title: 'The platform does not take a value as it is' },
  'application-frozen': { title: 'The application is frozen' },
  'application-unknown': { title: 'The platform knows no such application' },
  'not-authorized': { title: 'The application may not do this' },
  'token-rejected': { title: 'The token is no longer valid' },
  throttled: { title: 'Too many calls', wait: 'Wait a minute, then call again.' },
  'platform-fault': {
    title: 'The platform failed inside',
    wait: 'Wait 5 seconds and call again, then double the pause each time, up to 5 minutes.',
  },
  'platform-refused': { title: 'The platform refused the call' },
}

/** Texts for calls that the platform refused. Those of a kind are from the guidance on it; the other three are finer than a kind. */
export const ofPlatforms: Readonly<Record<PlatformDiagnosis, NamedTexts>> = {
  .../* @__PURE__ */ ofKinds(kindsOfAnswers, additions, ' '),
  'refresh-token-rejected': {
    title: 'The refreshToken is no longer valid',
    meaning:
      'Each refreshToken works once and for a limited time, and a newer login ends it. The platform says the same as to a wrong secret.',
    remedies: ['Log in anew.', 'Use the refreshToken of the answer before, not an older one.'],
  },
  'token-expired': {
    title: 'The token has expired',
    meaning: 'It has expired by the clock of this machine.',
    remedies: ['Refresh, or log in anew. A token source does it in good time by itself.'],
  },
  'token-superseded': {
    title: 'Another client logged in with this appId',
    meaning:
      'The token is not old enough to have expired. Only the token issued last is valid, so a newer login has ended this one.',
    remedies: [
      'Find the other program: a second process, another tab, a test, Postman.',
      'Let both share one store, or give each an appId of its own.',
    ],
  },
}
