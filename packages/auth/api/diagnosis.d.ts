type AnswerDiagnosis =
  | 'redirect-refused'
  | 'answer-is-html'
  | 'captive-portal'
  | 'sign-in-page'
  | 'answer-not-decodable'
  | 'other-product'
  | 'json-without-code'
  | 'request-too-large'
  | 'headers-too-large'
  | 'answer-not-json'
  | 'answer-empty'
  | 'wrong-shape'
  | 'wrong-path'
  | 'gateway-fault'
  | 'refused-by-gateway'
  | 'relay-refused'
  | 'proxy-refused'
  | 'session-missing'
  | 'proxy-route-unknown'
interface AnswerWords {
  readonly mediaType: string | undefined
  readonly title: string | undefined
  readonly words: string | undefined
}
type BrowserDiagnosis =
  | 'offline'
  | 'mixed-content'
  | 'blocked-by-policy'
  | 'local-network-denied'
  | 'local-network-unasked'
  | 'local-network-insecure-page'
  | 'cors-blocked'
  | 'blocked-by-extension'
interface CallFacts {
  readonly call: 'login' | 'refresh' | 'logout' | 'other'
  readonly tokenExpired: boolean | undefined
  readonly contentType: string | undefined
  readonly answer?: AnswerWords | undefined
}
type Certainty = 'certain' | 'likely' | 'possible'
interface Check {
  readonly check:
    | 'curl'
    | 'preflight'
    | 'location'
    | 'certificate'
    | 'lookup'
    | 'port'
    | 'open-in-tab'
    | 'browser-console'
    | 'site-settings'
    | 'without-extensions'
    | 'relay'
    | 'start-emulator'
    | 'other-network'
    | 'path'
  readonly command?: string | undefined
}
type ClientDiagnosis =
  | 'value-refused'
  | 'plain-http-refused'
  | 'aborted'
  | 'superseded-repeatedly'
  | 'store-unavailable'
  | 'lease-timed-out'
  | 'not-replayable'
  | 'unexplained'
interface Clock {
  now(): number
  monotonic(): number
  schedule(ms: number, task: () => void): () => void
}
type ConnectionDiagnosis =
  | 'no-connection'
  | 'connection-refused'
  | 'name-not-found'
  | 'no-route'
  | 'address-attempt-timed-out'
  | 'packets-dropped'
  | 'connection-broken'
  | 'answer-cut-off'
  | 'answer-too-slow'
  | 'timed-out'
  | 'handshake-failed'
  | 'tls-version-refused'
  | 'no-shared-cipher'
  | 'server-name-refused'
  | 'no-tls-on-port'
  | 'tls-on-port'
  | 'other-protocol'
  | 'tls-untrusted'
  | 'chain-incomplete'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-name-mismatch'
  | 'client-certificate-required'
  | 'client-certificate-refused'
  | 'own-certificate-unusable'
  | 'own-certificate-legacy'
  | 'page-server-gone'
type Consequence =
  | 'login-may-count'
  | 'call-may-count'
  | 'stopped-by-preflight'
  | 'nothing-happened'
interface DiagnoseOptions extends Pick<RuntimeOptions, 'fetch' | 'clock'> {
  readonly url: string
  readonly call?: CallFacts['call'] | undefined
  readonly via?: 'direct' | 'relay' | undefined
  readonly tokenExpired?: boolean | undefined
  readonly contentType?: string | null | undefined
  readonly policyViolation?: string | undefined
  readonly environment?: Environment | undefined
  readonly mayProbe?: boolean | undefined
  readonly probeTimeoutMs?: number | undefined
}
interface Diagnosis {
  readonly name: DiagnosisName
  readonly certainty: Certainty
  readonly alternatives: readonly DiagnosisName[]
  readonly evidence: readonly Evidence[]
  readonly checks: readonly Check[]
  readonly consequence: Consequence | undefined
  readonly runtime: Environment['runtime']
  readonly target: TargetAddress | undefined
  readonly probe: ProbeOutcome
  readonly reached: Reached | undefined
}
interface DiagnosisHost {
  readonly location?:
    | {
        readonly origin: string
      }
    | undefined
  readonly isSecureContext?: boolean | undefined
  readonly Deno?: unknown
  readonly navigator?:
    | {
        readonly onLine?: boolean | undefined
        readonly permissions?: {
          query(wanted: never): Promise<{
            readonly state: string
          }>
        }
      }
    | undefined
}
type DiagnosisName =
  | BrowserDiagnosis
  | ConnectionDiagnosis
  | AnswerDiagnosis
  | PlatformDiagnosis
  | ClientDiagnosis
interface Environment {
  readonly runtime: 'browser' | 'server'
  readonly pageOrigin: string | undefined
  readonly isSecure: boolean
  readonly isOnline: boolean
  readonly localNetwork: Permission
}
type ErrorKind = keyof typeof texts
type Evidence =
  | {
      readonly seen: 'status'
      readonly status: number
    }
  | {
      readonly seen: 'code'
      readonly code: string
    }
  | {
      readonly seen: 'reason'
      readonly reason: string
    }
  | {
      readonly seen: 'content-type'
      readonly contentType: string
    }
  | {
      readonly seen: 'title'
      readonly title: string
    }
  | {
      readonly seen: 'words'
      readonly words: string
    }
  | {
      readonly seen: 'retry-after'
      readonly seconds: number
    }
  | {
      readonly seen: 'browser-silence'
    }
  | {
      readonly seen: 'probe'
      readonly outcome: Exclude<ProbeOutcome, 'none'>
    }
  | {
      readonly seen: 'offline'
    }
  | {
      readonly seen: 'page-over-https'
    }
  | {
      readonly seen: 'page-not-secure'
    }
  | {
      readonly seen: 'permission'
      readonly state: Permission
    }
  | {
      readonly seen: 'policy'
      readonly directive: string
    }
  | {
      readonly seen: 'place'
      readonly host: string
      readonly place: Place
    }
  | {
      readonly seen: 'address-without-name'
      readonly host: string
    }
  | {
      readonly seen: 'name-that-never-resolves'
      readonly host: string
    }
  | {
      readonly seen: 'own-origin'
    }
  | {
      readonly seen: 'relay'
    }
  | {
      readonly seen: 'token-age'
      readonly expired: boolean
    }
type Fetch = typeof globalThis.fetch
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
type Permission = 'granted' | 'denied' | 'prompt' | 'unknown'
type Place = 'this-machine' | 'local-network' | 'internet'
type PlatformDiagnosis =
  | 'credentials-rejected'
  | 'refresh-token-rejected'
  | 'parameter-missing'
  | 'input-invalid'
  | 'application-frozen'
  | 'application-unknown'
  | 'not-authorized'
  | 'token-rejected'
  | 'token-expired'
  | 'token-superseded'
  | 'throttled'
  | 'platform-fault'
  | 'platform-refused'
type ProbeOutcome = 'none' | 'answered' | 'rejected' | 'silent'
type Reached = 'no' | 'maybe' | 'yes'
type RetryAdvice = 'never' | 'after-change' | 'later'
interface RuntimeOptions {
  fetch?: Fetch | undefined
  clock?: Clock | undefined
  random?: (() => number) | undefined
}
interface TargetAddress {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly port: number
  readonly origin: string
  readonly place: Place
  readonly isAddress: boolean
  readonly isReserved: boolean
}
export declare function diagnose(error: unknown, options: DiagnoseOptions): Promise<Diagnosis>
export declare function readEnvironment(url: string, host?: DiagnosisHost): Promise<Environment>
export declare function readRelayProblem(response: Response): Promise<NorthboundError | undefined>
export declare function readTarget(url: string): TargetAddress | undefined
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
  Certainty,
  Check,
  Consequence,
  DiagnoseOptions,
  Diagnosis,
  DiagnosisHost,
  DiagnosisName,
  Environment,
  Evidence,
  Permission,
  Place,
  ProbeOutcome,
  TargetAddress,
}
