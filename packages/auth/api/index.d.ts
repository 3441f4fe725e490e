import { KyInstance } from 'ky'
import { InferOutput } from 'valibot'
interface CallOptions extends Route {
  timeoutMs?: number | undefined
  clock?: Clock | undefined
}
type ClientOptions =
  | TokenSourceOptions
  | {
      tokens: TokenSource
      fetch?: Fetch | undefined
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
type ErrorKind = keyof typeof texts
type Fetch = typeof globalThis.fetch
interface GetOptions {
  rejected?: string | undefined
  signal?: AbortSignal | undefined
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}
type Grant = InferOutput<typeof grantSchema>
interface KeepWarmOptions {
  clock?: Clock | undefined
}
interface Lease {
  readonly generation: number
  remainingMs(): number
  release(): Promise<void>
}
interface LoginOptions extends CallOptions, Credentials {}
interface LogoutOptions extends CallOptions {
  accessToken: string
}
interface MemoryStoreOptions {
  clock?: Clock | undefined
}
export declare class NorthboundError extends Error {
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
interface ProxiedClientOptions {
  proxy: string
  fetch?: Fetch | undefined
  credentials?: 'omit' | 'same-origin' | 'include' | undefined
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
interface RefreshOptions extends LoginOptions {
  refreshToken: string
}
interface Refusal {
  readonly seen: Observation & {
    readonly kind: ErrorKind
  }
  readonly forMs: number
  readonly secret: number
}
type RetryAdvice = 'never' | 'after-change' | 'later'
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
interface SealedStoreOptions {
  secret: SecretSource
  crypto?: Pick<typeof globalThis.crypto, 'getRandomValues' | 'subtle'> | undefined
}
export declare class Secret {
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
interface WithTokenOptions {
  fetch?: Fetch | undefined
  origins?: readonly string[] | undefined
}
export declare function createClient(options: ClientOptions): KyInstance
export declare function createProxiedClient({
  proxy,
  fetch,
  credentials,
}: ProxiedClientOptions): KyInstance
export declare function createTokenSource(options: TokenSourceOptions): TokenSource
declare const grantSchema: import('valibot').ObjectSchema<
  {
    readonly accessToken: import('valibot').SchemaWithPipe<
      readonly [
        import('valibot').SchemaWithPipe<
          readonly [
            import('valibot').OptionalSchema<import('valibot').UnknownSchema, null>,
            import('valibot').TransformAction<unknown, string | undefined>,
          ]
        >,
        import('valibot').StringSchema<undefined>,
        import('valibot').CheckAction<string, undefined>,
      ]
    >
    readonly refreshToken: import('valibot').SchemaWithPipe<
      readonly [
        import('valibot').OptionalSchema<import('valibot').UnknownSchema, null>,
        import('valibot').TransformAction<unknown, string | undefined>,
      ]
    >
    readonly expiresIn: import('valibot').SchemaWithPipe<
      readonly [
        import('valibot').OptionalSchema<import('valibot').UnknownSchema, null>,
        import('valibot').TransformAction<unknown, number>,
        import('valibot').CheckAction<number, undefined>,
      ]
    >
    readonly tokenType: import('valibot').SchemaWithPipe<
      readonly [
        import('valibot').SchemaWithPipe<
          readonly [
            import('valibot').OptionalSchema<import('valibot').UnknownSchema, null>,
            import('valibot').TransformAction<unknown, string | undefined>,
          ]
        >,
        import('valibot').TransformAction<string | undefined, 'Bearer'>,
      ]
    >
    readonly scope: import('valibot').SchemaWithPipe<
      readonly [
        import('valibot').OptionalSchema<import('valibot').UnknownSchema, null>,
        import('valibot').TransformAction<unknown, string | undefined>,
      ]
    >
  },
  undefined
>
export declare function isNorthboundError(value: unknown): value is NorthboundError
export declare function keepWarm(tokens: TokenSource, { clock }?: KeepWarmOptions): () => void
export declare function login(options: LoginOptions): Promise<Grant>
export declare function logout(options: LogoutOptions): Promise<void>
export declare function memoryStore({ clock }?: MemoryStoreOptions): TokenStore
export declare function readLogin(response: Response): Promise<Grant>
export declare function readLogout(response: Response): Promise<void>
export declare function readPlatformError(response: Response): Promise<NorthboundError | undefined>
export declare function refresh(options: RefreshOptions): Promise<Grant>
export declare function requestLogin(options: LoginOptions): Promise<Response>
export declare function requestLogout(options: LogoutOptions): Promise<Response>
export declare function requestRefresh(options: RefreshOptions): Promise<Response>
export declare function sealedStore(store: TokenStore, options: SealedStoreOptions): TokenStore
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
export declare function toNorthboundError(thrown: unknown): NorthboundError
export declare function withToken(tokens: TokenSource, { fetch, origins }?: WithTokenOptions): Fetch
export type {
  ClientOptions,
  Clock,
  CoolDownEvent,
  ErrorKind,
  Fetch,
  GetOptions,
  Grant,
  KeepWarmOptions,
  Lease,
  LoginOptions,
  LogoutOptions,
  MemoryStoreOptions,
  ProxiedClientOptions,
  Reached,
  RecordEvent,
  RefreshOptions,
  RetryAdvice,
  RuntimeOptions,
  SealedStoreOptions,
  SecretSource,
  StoreEvent,
  StoredRecord,
  Token,
  TokenEvent,
  TokenRecord,
  TokenSource,
  TokenSourceOptions,
  TokenStore,
  WithTokenOptions,
}
