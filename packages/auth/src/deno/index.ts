/** One token for all instances of a Deno program: the store in Deno KV. */
export { denoKvStore, type DenoKvStoreOptions } from './deno-kv-store.ts'
export type { AtomicKv, KvStore } from './kv.ts'
