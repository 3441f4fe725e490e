interface CallOptions extends Route {
  timeoutMs?: number | undefined
  clock?: Clock | undefined
}
interface Clock {
  now(): number
  monotonic(): number
  schedule(ms: number, task: () => void): () => void
}
interface CoolDownEvent {
  readonly name: 'northbound.cooled-down'
  readonly attributes: {
    readonly kind: ErrorKind
  }
}
interface Credentials {
  appId: string
  secret: SecretSource
}
interface DurableEntries {
  get<T>(key: string): Promise<T | undefined>
  put<T>(key: string, value: T): Promise<void>
}
interface DurableNamespace<Id = unknown> {
  idFromName(name: string): Id
  get(id: Id): DurableStub
}
interface DurableState {
  readonly storage: DurableStorage
  waitUntil(work: Promise<unknown>): void
}
interface DurableStorage extends DurableEntries {
  transaction<T>(work: (entries: DurableEntries) => Promise<T>): Promise<T>
}
interface DurableStorageStoreOptions {
  clock?: Clock | undefined
}
interface DurableStub {
  fetch(address: string, init?: RequestInit): Promise<Response>
}
interface DurableTokenSourceOptions {
  url: string
  appId: string
  timeoutMs?: number | undefined
  dangerouslyAllowPlainHttp?: boolean | undefined
  clock?: Clock | undefined
}
interface DurableTokens {
  fetch(request: Request): Promise<Response>
}
type DurableTokensClass<Env> = new (state: DurableState, env: Env) => DurableTokens
type DurableTokensOptions = Omit<TokenSourceOptions, 'store'>
type ErrorKind = keyof typeof texts
type Fetch = typeof globalThis.fetch
interface GetOptions {
  rejected?: string | undefined
  signal?: AbortSignal | undefined
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}
interface Lease {
  readonly generation: number
  remainingMs(): number
  release(): Promise<void>
}
interface LoginOptions extends CallOptions, Credentials {}
export declare class NorthboundTokens extends NorthboundTokens_base {}
interface NorthboundTokensEnv {
  readonly NORTHBOUND_URL: string
  readonly NORTHBOUND_APP_ID: string
  readonly NORTHBOUND_SECRET: string
}
declare const NorthboundTokens_base: DurableTokensClass<NorthboundTokensEnv>
interface Observation {
  status?: number | undefined
  platformCode?: string | undefined
  detail?: string | undefined
  reached?: Reached | undefined
  retryAfterMs?: number | undefined
}
type Reached = 'no' | 'maybe' | 'yes'
interface RecordEvent {
  readonly name:
    | 'northbound.login'
    | 'northbound.renewed'
    | 'northbound.adopted'
    | 'northbound.superseded'
  readonly attributes: {
    readonly application: string
    readonly generation: number
    readonly issuedBy: string
  }
}
interface Refusal {
  readonly seen: Observation & {
    readonly kind: ErrorKind
  }
  readonly forMs: number
  readonly secret: number
}
interface Route {
  url: string
  fetch?: Fetch | undefined
  signal?: AbortSignal | undefined
  dangerouslyAllowPlainHttp?: boolean | undefined
}
interface RuntimeOptions {
  fetch?: Fetch | undefined
  clock?: Clock | undefined
  random?: (() => number) | undefined
}
declare class Secret {
  #private
  constructor(value: string)
  reveal(): string
  toString(): string
  toJSON(): string
}
type SecretSource = string | Secret | (() => string | Secret | Promise<string | Secret>)
interface StoreEvent {
  readonly name: 'northbound.store-failed'
  readonly attributes: {
    readonly detail: string
  }
}
interface StoredRecord {
  readonly record: TokenRecord
  readonly ageMs: number
}
declare class Token {
  #private
  readonly expiresAt: number
  readonly generation: number
  readonly isAdopted: boolean
  constructor(accessToken: string, expiresAt: number, generation: number, isAdopted: boolean)
  get accessToken(): string
}
type TokenEvent = RecordEvent | CoolDownEvent | StoreEvent
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
interface TokenSource extends AsyncDisposable {
  readonly url: string
  readonly appId: string
  peek(): Token | undefined
  get(options?: GetOptions): Promise<Token>
  retryNow(): void
  close(): Promise<void>
}
interface TokenSourceOptions extends Omit<LoginOptions, 'signal'>, RuntimeOptions {
  store?: TokenStore | undefined
  duringRenewal?: 'wait' | 'use-current' | undefined
  storeTimeoutMs?: number | undefined
  onEvent?: ((event: TokenEvent) => void) | undefined
}
interface TokenStore {
  read(application: string): Promise<StoredRecord | undefined>
  publish(application: string, record: TokenRecord): Promise<StoredRecord>
  lease(application: string, forMs: number): Promise<Lease | undefined>
  watch?(application: string, changed: () => void): () => void
}
export declare function durableStorageStore(
  storage: DurableStorage,
  { clock }?: DurableStorageStoreOptions,
): TokenStore
export declare function durableTokenSource(
  object: DurableNamespace | DurableStub,
  options: DurableTokenSourceOptions,
): TokenSource
export declare function durableTokens<Env>(
  optionsOf: (env: Env) => DurableTokensOptions,
): DurableTokensClass<Env>
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
  DurableEntries,
  DurableNamespace,
  DurableState,
  DurableStorage,
  DurableStorageStoreOptions,
  DurableStub,
  DurableTokenSourceOptions,
  DurableTokens,
  DurableTokensClass,
  DurableTokensOptions,
  NorthboundTokensEnv,
}
