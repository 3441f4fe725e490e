/** One safe accessToken for Huawei's northbound IoT API, on every JavaScript runtime. */
export { type ClientOptions, createClient } from './client/create-client.ts'
export { createProxiedClient, type ProxiedClientOptions } from './client/create-proxied-client.ts'
export { withToken, type WithTokenOptions } from './client/with-token.ts'
export type { ErrorKind, RetryAdvice } from './errors/error-kind.ts'
export { isNorthboundError, NorthboundError, type Reached } from './errors/northbound-error.ts'
export { toNorthboundError } from './http/to-northbound-error.ts'
export { readPlatformError } from './http/read-answer.ts'
export { login, type LoginOptions, readLogin, requestLogin } from './protocol/login.ts'
export { logout, type LogoutOptions, readLogout, requestLogout } from './protocol/logout.ts'
export { refresh, type RefreshOptions, requestRefresh } from './protocol/refresh.ts'
export type { Clock } from './runtime/clock.ts'
export type { Fetch, RuntimeOptions } from './runtime/runtime.ts'
export type { Grant } from './schemas/grant-schema.ts'
export { Secret, type SecretSource } from './secret.ts'
export { memoryStore, type MemoryStoreOptions } from './store/memory-store.ts'
export { sealedStore, type SealedStoreOptions } from './store/sealed-store.ts'
export type { Lease, StoredRecord, TokenRecord, TokenStore } from './store/token-store.ts'
export { createTokenSource } from './token-source/create-token-source.ts'
export { keepWarm, type KeepWarmOptions } from './token-source/keep-warm.ts'
export type { TokenSourceOptions } from './token-source/token-source-options.ts'
export type { Token } from './token-source/token.ts'
export type {
  CoolDownEvent,
  RecordEvent,
  StoreEvent,
  TokenEvent,
} from './token-source/token-event.ts'
export type { GetOptions, TokenSource } from './token-source/token-source.ts'
