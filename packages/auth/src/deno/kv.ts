// The part of `Deno.Kv` that the store uses: the core is compiled without the types of a host.
// https://docs.deno.com/api/deno/~/Deno.Kv

type KvKey = readonly string[]

/** The value of a key. `versionstamp` changes with every write, and is null when there is no value. */
export type KvEntry =
  | { readonly key: readonly unknown[]; readonly value: unknown; readonly versionstamp: string }
  | { readonly key: readonly unknown[]; readonly value: null; readonly versionstamp: null }

/** Writes that happen together, and only if the checked values are unchanged. */
export interface AtomicKv {
  check(...entries: { key: KvKey; versionstamp: string | null }[]): this
  set(key: KvKey, value: unknown, options?: { expireIn?: number }): this
  delete(key: KvKey): this
  commit(): Promise<{ ok: boolean }>
}

/** The part of `Deno.Kv` that is used. */
export interface KvStore {
  getMany(keys: readonly KvKey[], options: { consistency: 'strong' }): Promise<readonly KvEntry[]>
  atomic(): AtomicKv
  watch(keys: readonly KvKey[]): ReadableStream<unknown>
}
