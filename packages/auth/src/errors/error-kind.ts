import * as codes from './codes-of-kinds.ts'

/**
 * Every way a northbound call can fail, as a closed union to switch on.
 * `@northbound/auth/guidance` has the explanations. This table has only what an error message needs, in few words
 * because it is part of every bundle.
 *
 * @example
 * ```ts
 * import type { ErrorKind } from '@northbound/auth'
 *
 * const forTheOperator: ErrorKind[] = ['credentials-rejected', 'application-frozen', 'tls-untrusted']
 * ```
 */
export type ErrorKind = keyof typeof texts

/** Whether calling again can help: never, only after a change, or later without one. */
export type RetryAdvice = 'never' | 'after-change' | 'later'

type ErrorText = readonly [remedy?: string, platformCodes?: string, retry?: RetryAdvice]

const texts = {
  'credentials-rejected': ['check url, appId and secret', codes.credentialsRejected],
  'parameter-missing': ['', codes.parameterMissing],
  'input-invalid': ['', codes.inputInvalid],
  'application-frozen': ['', codes.applicationFrozen],
  'application-unknown': ['', codes.applicationUnknown],
  'not-authorized': ['', codes.notAuthorized],
  'token-rejected': ['', codes.tokenRejected],
  throttled: ['', codes.throttled, 'later'],
  'platform-fault': ['', codes.platformFault, 'later'],
  'platform-refused': [],
  unreachable: ['check host and port (usually 8743)', '', 'later'],
  'name-not-found': ['', '', 'later'],
  'tls-untrusted': [],
  'client-certificate-required': [],
  'blocked-by-browser': ['server down, certificate or CORS: use a proxy'],
  redirected: [],
  'timed-out': ['', '', 'later'],
  'answer-unreadable': [],
  'answer-unexpected': ['', '', 'never'],
  'store-unavailable': ['', '', 'later'],
  'lease-timed-out': ['', '', 'later'],
  'superseded-repeatedly': ['share one store, or use an appId each'],
  'not-replayable': ['', '', 'later'],
} as const satisfies Record<string, ErrorText>

/**
 * Per kind: what to try (when the page in the docs is not enough), its platform codes (a code in no list is `platform-refused`),
 * and the advice about a retry when it is not `after-change`.
 */
export const errorKinds: Record<ErrorKind, ErrorText> = texts

/** Whether calling again after such a failure can help. */
export function retryAdvice(kind: ErrorKind): RetryAdvice {
  return errorKinds[kind][2] ?? 'after-change'
}
