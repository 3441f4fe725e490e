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
type BrowserDiagnosis =
  | 'offline'
  | 'mixed-content'
  | 'blocked-by-policy'
  | 'local-network-denied'
  | 'local-network-unasked'
  | 'local-network-insecure-page'
  | 'cors-blocked'
  | 'blocked-by-extension'
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
interface Description {
  readonly title: string
  readonly certainty: string
  readonly meaning: string
  readonly evidence: readonly string[]
  readonly alternatives: readonly {
    readonly name: DiagnosisName
    readonly title: string
  }[]
  readonly checks: readonly (Check & {
    readonly text: string
  })[]
  readonly consequence: string | undefined
  readonly remedies: readonly string[]
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
interface TargetAddress {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly port: number
  readonly origin: string
  readonly place: Place
  readonly isAddress: boolean
  readonly isReserved: boolean
}
export declare function describe(diagnosis: Diagnosis): Description
export type { Description }
