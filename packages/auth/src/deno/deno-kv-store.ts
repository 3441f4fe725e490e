import { type Clock, hostClock } from '../runtime/clock.ts'
import type { Lease, StoredRecord, TokenRecord, TokenStore } from '../store/token-store.ts'
import type { AtomicKv, KvStore } from './kv.ts'

/** Where in Deno KV the record is, and how sources hear of news. */
export interface DenoKvStoreOptions {
  /** Begins every key. Sources share a token only under the same prefix. @default 'northbound' */
  prefix?: string | undefined
  /**
   * Whether sources hear of a login elsewhere without asking. While one listens, Deno does not end by itself: close the
   * source. In a local database the news reaches the same process only. @default false: sources ask when they need to know
   */
  watch?: boolean | undefined
  /** Counts ages and leases: its wall clock must agree with that of the other machines. @default the clock of the host */
  clock?: Clock | undefined
}

/** What is kept of an application, each under a key of its own. */
type Part = 'record' | 'fence' | 'lease'

interface Kept {
  readonly record: TokenRecord
  readonly since: number
}

interface Held {
  readonly nonce: string
  readonly until: number
}

interface Seen {
  readonly kept: Kept | undefined
  readonly fence: number
  readonly held: Held | undefined
  readonly write: AtomicKv
}

interface Decision<T> {
  readonly result: T
  readonly write?: AtomicKv
}

/** A refreshToken lives for a month at most; a record older than that helps nobody. */
const recordLifeMs = 35 * 86_400_000
/** What has expired goes some time later, so a lease is judged by what it says, and this only cleans up, in ms. */
const cleanUpAfterMs = 60_000
/** A local file that stays locked for a second is not ours to wait for. */
const lockedTries = 100
const lockedPauseMs = 10

/**
 * Keeps the token in Deno KV, for all who open the same database: processes on one machine, or isolates on Deno Deploy.
 *
 * Deno KV tells no time, so ages and leases go by the wall clock of the machine that asks. Clocks that differ by a second make
 * a lease a second shorter or longer; a token source leaves two, and an overlap costs one more login. Reads are strong, and
 * every write is an atomic check of what was read.
 *
 * @param kv an open database, `await Deno.openKv()`; it stays yours to close
 * @throws {Error} from each call when the database cannot be used: what Deno KV throws.
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { denoKvStore, type KvStore } from '@northbound/auth/deno'
 *
 * declare const Deno: { openKv(): Promise<KvStore> } // not needed on Deno
 *
 * const store = denoKvStore(await Deno.openKv())
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', store })
 * ```
 */
export function denoKvStore(kv: KvStore, options: DenoKvStoreOptions = {}): TokenStore {
  const { prefix = 'northbound', watch = false, clock = hostClock } = options
  const keyOf = (application: string, part: Part) => [prefix, application, part]

  /** What stands there now, and a write that is done only if it still does. */
  async function look(application: string): Promise<Seen> {
    const keys = (['record', 'fence', 'lease'] as const).map((part) => keyOf(application, part))
    const entries = await kv.getMany(keys, { consistency: 'strong' })
    const [kept, fence, held] = entries.map((entry) => entry.value ?? undefined)
    const checks = keys.map((key, index) => ({
      key,
      versionstamp: entries[index]?.versionstamp ?? null,
    }))
    return {
      kept: kept as Kept | undefined,
      fence: Number(fence ?? 0),
      held: held as Held | undefined,
      write: kv.atomic().check(...checks),
    }
  }

  /** Looks, decides and writes, again and again while somebody else writes in between. */
  async function settle<T>(application: string, decide: (seen: Seen) => Decision<T>): Promise<T> {
    for (let locked = 0; ;) {
      const { result, write } = decide(await look(application))
      try {
        if (!write || (await write.commit()).ok) return result
      } catch (error) {
        // Of processes that write to one local file at the same time, all but one are told this at once.
        if (!/locked/.test(String(error)) || ++locked > lockedTries) throw error
        await new Promise<void>((resolve) => clock.schedule(lockedPauseMs, resolve))
      }
    }
  }

  // A clock that was set back makes no record younger than just published.
  const aged = ({ record, since }: Kept): StoredRecord => ({
    record,
    ageMs: Math.max(0, clock.now() - since),
  })

  const store: TokenStore = {
    async read(application) {
      const { kept } = await look(application)
      return kept && aged(kept)
    },

    publish: (application, record) =>
      settle(application, ({ kept, fence, write }) => {
        if (kept && kept.record.generation >= record.generation) return { result: aged(kept) }
        const fresh: Kept = { record, since: clock.now() }
        const newest = Math.max(fence, record.generation)
        return {
          result: aged(fresh),
          write: write
            .set(keyOf(application, 'record'), fresh, { expireIn: recordLifeMs })
            .set(keyOf(application, 'fence'), newest),
        }
      }),

    lease(application, forMs) {
      const nonce = crypto.randomUUID()
      const until = clock.monotonic() + forMs
      const release = () =>
        settle<void>(application, ({ held, write }) =>
          held?.nonce === nonce
            ? { result: undefined, write: write.delete(keyOf(application, 'lease')) }
            : { result: undefined },
        )
      return settle<Lease | undefined>(application, ({ kept, fence, held, write }) => {
        // Our own is there when an earlier turn was carried out although it failed.
        if (held && held.nonce !== nonce && clock.now() < held.until) return { result: undefined }
        const generation = Math.max(fence, kept?.record.generation ?? 0) + 1
        const fresh: Held = { nonce, until: clock.now() + forMs }
        const expireIn = Math.ceil(forMs) + cleanUpAfterMs
        return {
          result: { generation, remainingMs: () => until - clock.monotonic(), release },
          write: write
            .set(keyOf(application, 'fence'), generation)
            .set(keyOf(application, 'lease'), fresh, { expireIn }),
        }
      })
    },
  }
  if (watch)
    store.watch = (application, changed) => watchKey(kv, keyOf(application, 'record'), changed)
  return store
}

/** Hints that what stands under a key may have changed. */
function watchKey(kv: KvStore, key: readonly string[], changed: () => void): () => void {
  let reader: ReadableStreamDefaultReader<unknown> | undefined
  let ended = false
  const listen = async () => {
    reader = kv.watch([key]).getReader()
    while (!(await reader.read()).done) if (!ended) changed()
  }
  // A database that was closed ends the hints, and the next question tells.
  listen().catch(() => {})
  return () => {
    ended = true
    reader?.cancel().catch(() => {})
  }
}
