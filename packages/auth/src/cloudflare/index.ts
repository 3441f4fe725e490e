/** One token for all Workers of an account: a Durable Object logs in, and the Workers ask it. */
export type { DurableTokensOptions } from './create-token-owner.ts'
export type {
  DurableEntries,
  DurableNamespace,
  DurableState,
  DurableStorage,
  DurableStub,
} from './durable-object.ts'
export { durableStorageStore, type DurableStorageStoreOptions } from './durable-storage-store.ts'
export { durableTokenSource, type DurableTokenSourceOptions } from './durable-token-source.ts'
export {
  type DurableTokens,
  durableTokens,
  type DurableTokensClass,
  NorthboundTokens,
  type NorthboundTokensEnv,
} from './durable-tokens.ts'
