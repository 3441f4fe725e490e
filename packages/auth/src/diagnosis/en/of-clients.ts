import type { ClientDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for calls that the client itself stopped. */
export const ofClients: Readonly<Record<ClientDiagnosis, NamedTexts>> = {
  'value-refused': {
    title: 'The client did not send this',
    meaning: 'One of the values cannot be right, so nothing left this machine.',
    remedies: ['Correct the value that is named, then call again.'],
  },
  'plain-http-refused': {
    title: 'The client does not send a secret over http',
    meaning:
      'The address begins with http and leads to another machine. Everybody on the way could read the secret, so nothing was sent.',
    remedies: ['Write https, with the port: platforms use https on 8743.'],
  },
  aborted: {
    title: 'The call was aborted here',
    meaning: 'The client aborted it before an answer came.',
    remedies: ['Call again.'],
  },
  'superseded-repeatedly': {
    title: 'Two programs invalidate each other’s tokens',
    meaning:
      'New tokens of this appId were superseded early, several times. Another program logs in with it, and each login invalidates the token of the other.',
    remedies: [
      'Let both share one store, or call through one proxy.',
      'Or give each program an appId of its own.',
    ],
  },
  'store-unavailable': {
    title: 'The shared store does not answer',
    meaning:
      'The place where several processes share the token could not be reached. The platform was not asked.',
    remedies: [
      'Repair the store. Do not log in without it: that would invalidate the token of all others.',
    ],
  },
  'lease-timed-out': {
    title: 'Another process holds the right to log in',
    meaning:
      'Only one process may log in at a time, and this call could not wait for it any longer.',
    remedies: ['Call again in 30 seconds: the right expires by itself.'],
  },
  'not-replayable': {
    title: 'The call cannot be repeated as it is',
    meaning:
      'The token was refused. There is a new one, but the body was a stream and has been read.',
    remedies: ['Send it again with a fresh body, or give the body as a string or bytes.'],
  },
  unexplained: {
    title: 'An error that we cannot explain',
    meaning:
      'The error comes neither from this client nor from the network; it may be a bug in the program.',
    remedies: [
      { to: 'page', say: 'Look into the console of the browser, and tell us if it points here.' },
      { to: 'program', say: 'Look at the stack of the error, and tell us if it points here.' },
    ],
  },
}
