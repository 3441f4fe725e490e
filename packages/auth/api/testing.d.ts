interface Clock {
  now(): number
  monotonic(): number
  schedule(ms: number, task: () => void): () => void
}
type ErrorKind = keyof typeof texts
type Fetch = typeof globalThis.fetch
interface Lease {
  readonly generation: number
  remainingMs(): number
  release(): Promise<void>
}
interface ManualClock extends Clock {
  advance(ms: number): Promise<void>
  run<T>(
    promise: PromiseLike<T>,
    options?: {
      within?: number
    },
  ): Promise<T>
  fetch(inner?: (request: Request) => Promise<Response>): Fetch
  track<T>(work: Promise<T>, what?: string): Promise<T>
  track<T extends Request | Response>(message: T, what?: string): T
  wait(ms: number, signal?: AbortSignal, request?: Request): Promise<void>
  shiftWall(ms: number): void
  readonly pending: number
}
interface ManualClockOptions {
  now?: number | undefined
  realLimitMs?: number | undefined
}
interface Observation {
  status?: number | undefined
  platformCode?: string | undefined
  detail?: string | undefined
  reached?: Reached | undefined
  retryAfterMs?: number | undefined
}
type Reached = 'no' | 'maybe' | 'yes'
interface Refusal {
  readonly seen: Observation & {
    readonly kind: ErrorKind
  }
  readonly forMs: number
  readonly secret: number
}
interface StoreCase {
  readonly name: string
  run(place: StorePlace): Promise<void>
}
interface StorePlace {
  open(): Promise<TokenStore>
  pass(ms: number): Promise<void>
  interrupt?(): Promise<() => Promise<void>>
}
interface StoredRecord {
  readonly record: TokenRecord
  readonly ageMs: number
}
interface TokenRecord {
  readonly generation: number
  readonly accessToken: string
  readonly refreshToken?: string | undefined
  readonly lifetimeMs: number
  readonly remainingMs: number
  readonly issuedBy: string
  readonly logins?: readonly number[] | undefined
  readonly isRejected?: boolean | undefined
  readonly refusal?: Refusal | undefined
}
interface TokenStore {
  read(application: string): Promise<StoredRecord | undefined>
  publish(application: string, record: TokenRecord): Promise<StoredRecord>
  lease(application: string, forMs: number): Promise<Lease | undefined>
  watch?(application: string, changed: () => void): () => void
}
export declare function createManualClock({ now, realLimitMs }?: ManualClockOptions): ManualClock
export declare const storeCases: readonly StoreCase[]
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
export type { ManualClock, ManualClockOptions, StoreCase, StorePlace }
