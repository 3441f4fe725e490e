import type { AtomicKv, KvStore } from '@northbound/auth/deno'

type KvKey = readonly string[]
type Commit = () => Promise<{ ok: boolean }>

/** A database in memory that can be given faults, and tells what it was asked to keep and for how long. */
export function createMemoryKv() {
  const kept = new Map<string, { value: unknown; versionstamp: string }>()
  const lives = new Map<string, number | undefined>()
  let versions = 0
  const fault = {
    /** Stands between a write and its outcome. */
    commit: (commit: Commit) => commit(),
  }

  function atomic(): AtomicKv {
    const checks: { key: KvKey; versionstamp: string | null }[] = []
    const writes: (() => void)[] = []
    const commit: Commit = async () => {
      const ok = checks.every(
        ({ key, versionstamp }) => (kept.get(`${key}`)?.versionstamp ?? null) === versionstamp,
      )
      if (ok) for (const write of writes) write()
      return { ok }
    }
    return {
      check(...entries) {
        checks.push(...entries)
        return this
      },
      set(key, value, options) {
        writes.push(() => {
          kept.set(`${key}`, { value, versionstamp: `${++versions}` })
          lives.set(`${key}`, options?.expireIn)
        })
        return this
      },
      delete(key) {
        writes.push(() => kept.delete(`${key}`))
        return this
      },
      commit: () => fault.commit(commit),
    }
  }

  const kv: KvStore = {
    getMany: async (keys) =>
      keys.map((key) => {
        const entry = kept.get(`${key}`)
        return entry ? { key, ...entry } : { key, value: null, versionstamp: null }
      }),
    atomic,
    watch: () => new ReadableStream(),
  }
  return { kv, fault, lives }
}
