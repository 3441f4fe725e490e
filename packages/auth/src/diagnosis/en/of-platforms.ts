import type { PlatformDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for calls that the platform refused. The guidance on its code adds the details. */
export const ofPlatforms: Readonly<Record<PlatformDiagnosis, NamedTexts>> = {
  'credentials-rejected': {
    title: 'The platform does not know this pair of appId and secret',
    meaning:
      'The connection is right and the platform answered. One of the two values is wrong, or they belong to another platform.',
    remedies: [
      'Copy both again from the console of the platform, without blanks and line ends.',
      'Compare the host: the developer centre and the commercial platform have different applications.',
    ],
  },
  'refresh-token-rejected': {
    title: 'The refreshToken is no longer valid',
    meaning:
      'Each refreshToken works once and for a limited time, and a newer login ends it. The platform says the same as to a wrong secret.',
    remedies: ['Log in anew.', 'Use the refreshToken of the answer before, not an older one.'],
  },
  'parameter-missing': {
    title: 'The platform misses a field',
    meaning:
      'A required field did not arrive, mostly because the body has another form than the header says.',
    remedies: [
      'Send the login as a form (application/x-www-form-urlencoded), everything else as JSON.',
      'Compare the request with the list of fields in the documentation of the platform.',
    ],
  },
  'input-invalid': {
    title: 'The platform does not take a value as it is',
    meaning: 'The request arrived, and the form or size of a value in it is not accepted.',
    remedies: [
      'Compare each value of the request with its limits.',
      'Look for numbers in quotation marks.',
    ],
  },
  'application-frozen': {
    title: 'The application is frozen',
    meaning: 'The values are right, but the account behind this appId may not be used now.',
    remedies: [
      'Look into the console of the platform: an unpaid bill or an expired order is the usual reason.',
    ],
  },
  'application-unknown': {
    title: 'The platform knows no such application',
    meaning:
      'The token was taken, but the appId of the call is not of this platform, or was deleted.',
    remedies: ['Leave out the query appId and send the appId of the login in app_key.'],
  },
  'not-authorized': {
    title: 'The application may not do this',
    meaning: 'The platform knows who calls. A new token would not help.',
    remedies: ['Ask the owner of the devices, or the operator, for the right.'],
  },
  'token-rejected': {
    title: 'The token is no longer valid',
    meaning:
      'The platform has one answer for tokens that expired, were superseded or never existed.',
    remedies: ['Log in anew and call once more.'],
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
  throttled: {
    title: 'Too many calls',
    meaning:
      'The platform, or a gateway in front of it, limits the number of calls, and the limit is reached.',
    remedies: [
      { wait: 'Wait a minute, then call again.' },
      'Spread the calls, so that they stay within the limit: ask the operator for yours, 100 a minute is usual.',
    ],
  },
  'platform-fault': {
    title: 'The platform failed inside',
    meaning: 'The request arrived, and something broke there. It need not be your request.',
    remedies: [
      { wait: 'Wait 5 seconds and call again, then double the pause each time, up to 5 minutes.' },
      'If it stays, send the operator time, path and code.',
    ],
  },
  'platform-refused': {
    title: 'The platform refused the call',
    meaning: 'It understood the request and said no, for a reason of its business.',
    remedies: ['Look up the code in the list of error codes: most of them are explained there.'],
  },
}
