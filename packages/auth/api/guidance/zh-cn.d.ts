type BareFinding = Omit<CredentialFinding, 'message'>
interface Cause {
  readonly cause: string
  readonly remedy: string
}
type CredentialField = 'appId' | 'secret'
interface CredentialFinding {
  readonly field: CredentialField
  readonly problem: CredentialProblem
  readonly severity: 'error' | 'hint'
  readonly at: readonly number[]
  readonly details: FindingDetails
  readonly message: string
}
type CredentialProblem =
  | 'empty'
  | 'not-text'
  | 'too-long'
  | 'blank-at-edge'
  | 'blank-inside'
  | 'line-end'
  | 'control-character'
  | 'invisible-character'
  | 'full-width-character'
  | 'look-alike-character'
  | 'broken-character'
  | 'quoted'
  | 'percent-encoded'
  | 'escape-sequence'
  | 'html-entity'
  | 'name-and-value'
  | 'json'
  | 'scheme-included'
  | 'url'
  | 'placeholder'
  | 'needs-encoding'
  | 'unusual-length'
  | 'identical'
  | 'probably-swapped'
interface Credentials {
  readonly appId: string
  readonly secret: string
}
type ErrorKind = keyof typeof texts
interface Explanation {
  readonly subject: string
  readonly kind: ErrorKind | undefined
  readonly platformCode: string | undefined
  readonly platformText: string | undefined
  readonly statuses: readonly number[]
  readonly meaning: string
  readonly howToTell: string | undefined
  readonly causes: readonly Cause[]
  readonly retry: RetryAdvice
  readonly whenToRetry: string
  readonly support: string | undefined
  readonly docs: string
}
interface FindingDetails {
  readonly count: number
  readonly names: string
  readonly evidence?: SwapEvidence
}
declare class NorthboundError extends Error {
  readonly name = 'NorthboundError'
  readonly kind: ErrorKind
  readonly retry: RetryAdvice
  readonly reached: Reached
  readonly docs: string
  readonly status: number | undefined
  readonly platformCode: string | undefined
  readonly detail: string | undefined
  readonly retryAfterMs: number | undefined
  constructor(kind: ErrorKind, seen?: Observation)
}
interface Observation {
  status?: number | undefined
  platformCode?: string | undefined
  detail?: string | undefined
  reached?: Reached | undefined
  retryAfterMs?: number | undefined
}
type Reached = 'no' | 'maybe' | 'yes'
type RetryAdvice = 'never' | 'after-change' | 'later'
type SwapEvidence = 'names' | 'shapes'
export declare function explain(errorOrCode: NorthboundError | ErrorKind): Explanation
export declare function explain(errorOrCode: unknown): Explanation | undefined
export declare function inspectCredentials(credentials: Credentials): CredentialFinding[]
export declare function phraseFinding(finding: BareFinding): string
declare const texts: {
  readonly 'credentials-rejected': readonly ['check url, appId and secret', '100208 100006']
  readonly 'parameter-missing': readonly ['', '102202 100025 100220 100218 100419 100229']
  readonly 'input-invalid': readonly [
    '',
    '50400 100007 100003 100019 100022 100216 100228 100405 100440 107003 100222 120015 123029',
  ]
  readonly 'application-frozen': readonly ['', '100449 100247']
  readonly 'application-unknown': readonly ['', '100203']
  readonly 'not-authorized': readonly ['', '100217 100028']
  readonly 'token-rejected': readonly ['', '1010005 100002']
  readonly throttled: readonly ['', '1010009 100501', 'later']
  readonly 'platform-fault': readonly ['', '50252 100001 100023 101016 101017 100244', 'later']
  readonly 'platform-refused': readonly []
  readonly unreachable: readonly ['check host and port (usually 8743)', '', 'later']
  readonly 'name-not-found': readonly ['', '', 'later']
  readonly 'tls-untrusted': readonly []
  readonly 'client-certificate-required': readonly []
  readonly 'blocked-by-browser': readonly ['server down, certificate or CORS: use a proxy']
  readonly redirected: readonly []
  readonly 'timed-out': readonly ['', '', 'later']
  readonly 'answer-unreadable': readonly []
  readonly 'answer-unexpected': readonly ['', '', 'never']
  readonly 'store-unavailable': readonly ['', '', 'later']
  readonly 'lease-timed-out': readonly ['', '', 'later']
  readonly 'superseded-repeatedly': readonly ['share one store, or use an appId each']
  readonly 'not-replayable': readonly ['', '', 'later']
}
export type {
  BareFinding,
  Cause,
  CredentialField,
  CredentialFinding,
  CredentialProblem,
  Credentials,
  Explanation,
  FindingDetails,
  SwapEvidence,
}
