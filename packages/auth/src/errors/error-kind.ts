/**
 * Every way a northbound call can fail, as a closed union: what a program switches on.
 * The explanations live in `@northbound/auth/guidance`; here is only what an error message needs, in few words
 * because it is part of every bundle.
 */
export type ErrorKind = keyof typeof texts

/** Whether calling again can help: never, after something has been changed, or later as it is. */
export type RetryAdvice = 'never' | 'after-change' | 'later'

type ErrorText = readonly [remedy: string, platformCodes?: string, retry?: RetryAdvice]

const texts = {
  'credentials-rejected': ['compare appId and secret letter by letter; check url', '100208 100006'],
  'parameter-missing': ['send every field', '102202 100025 100220 100229 100218 100419'],
  'input-invalid': [
    'check format and length',
    '50400 100003 100007 100019 100022 100216 100222 100228 100405 100440 107003 120015 123029',
  ],
  'application-frozen': ['check its account', '100449 100247'],
  'application-unknown': ['check appId and url', '100203'],
  'not-authorized': ['ask for the permission', '100217 100028'],
  'token-rejected': ['share one token source', '1010005 100002'],
  throttled: ['slow down', '1010009 100501', 'later'],
  'platform-fault': ['call again later', '50252 100001 100023 100244 101016 101017', 'later'],
  'platform-refused': ['look up the code'],
  unreachable: ['check host, port (usually 8743) and firewall', '', 'later'],
  'name-not-found': ['check url and DNS', '', 'later'],
  'tls-untrusted': ['trust its authority'],
  'client-certificate-required': ['pass a fetch that has one'],
  'blocked-by-browser': ['server down, certificate or CORS; call through a proxy'],
  redirected: ['use its target as url'],
  'timed-out': ['check the network', '', 'later'],
  'answer-unreadable': ['check that url is the platform'],
  'answer-unexpected': ['check the API version', '', 'never'],
  'store-unavailable': ['check its connection', '', 'later'],
  'lease-timed-out': ['check who holds it', '', 'later'],
  'superseded-repeatedly': ['share one store, or use an appId each'],
  'not-replayable': ['call again with a fresh body', '', 'later'],
} as const satisfies Record<string, ErrorText>

/**
 * Per kind: what to try, the platform's codes that stand for it (one in no list is `platform-refused`),
 * and whether a retry can help when it is not after a change.
 */
export const errorKinds: Record<ErrorKind, ErrorText> = texts

/** Whether calling again after such a failure can help. */
export function retryAdvice(kind: ErrorKind): RetryAdvice {
  return errorKinds[kind][2] ?? 'after-change'
}
