import { type Clock, hostClock } from '../runtime/clock.ts'
import type { Lease, StoredRecord, TokenRecord, TokenStore } from '../store/token-store.ts'
import type { AtomicKv, KvStore } from './kv.ts'

/** Options of {@link denoKvStore}. */
export interface DenoKvStoreOptions {
  /** Prefix of every key. Sources share a token only with the same prefix. @default 'northbound' */
  prefix?: string | undefined
  /**
   * Whether sources are notified of a login elsewhere. While a source watches, Deno does not exit by itself: close the
   * source. A local database notifies only the same process. @default false: sources read when they need a token
   */
  watch?: boolean | undefined
  /** The clock for ages and leases; its wall clock must agree with that of the other machines. @default the clock of the host */
  clock?: Clock | undefined
}

/** The parts of an application's entry, each under its own key. */
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

/** A refreshToken is valid for a month at most; an older record is of no use. */
const recordLifeMs = 35 * 86_400_000
/** Deno KV removes expired keys some time later, so leases carry their own end. This only cleans up, in ms. */
const cleanUpAfterMs = 60_000
/** The number of tries while a local file is locked: about one second. */
const lockedTries = 100
const lockedPauseMs = 10

/**
 * Keeps the token in Deno KV, for all programs that open the same database: processes on one machine, or isolates on Deno Deploy.
 *
 * Deno KV has no server time, so ages and leases use each client's wall clock. Clocks that differ by a second make
 * a lease a second shorter or longer; a token source leaves two seconds, and an overlap costs one more login. Reads are strong,
 * and every write checks atomically that the values read are unchanged.
 *
 * @param kv an open database, `await Deno.openKv()`; the store does not close it
 * @throws {Error} of Deno KV, from each call when the database cannot be used.
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

  /** The current values, and a write that succeeds only if they are unchanged. */
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

  /** Reads, decides and writes, and starts again whenever another client wrote in between. */
  async function settle<T>(application: string, decide: (seen: Seen) => Decision<T>): Promise<T> {
    for (let locked = 0; ;) {
      const { result, write } = decide(await look(application))
      try {
        if (!write || (await write.commit()).ok) return result
      } catch (error) {
        // Of processes that write to one local file at the same time, all but one get this error at once.
        if (!/locked/.test(String(error)) || ++locked > lockedTries) throw error
        await new Promise<void>((resolve) => clock.schedule(lockedPauseMs, resolve))
      }
    }
  }

  // After the clock was set back an age is 0, not negative.
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
        // Our own lease is stored when an earlier write was carried out although it reported a failure.
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

/** Calls `changed` when the value of a key may have changed. */
function watchKey(kv: KvStore, key: readonly string[], changed: () => void): () => void {
  let reader: ReadableStreamDefaultReader<unknown> | undefined
  let ended = false
  const listen = async () => {
    reader = kv.watch([key]).getReader()
    while (!(await reader.read()).done) if (!ended) changed()
  }
  // A closed database ends the hints; the next read reports it.
  listen().catch(() => {})
  return () => {
    ended = true
    reader?.cancel().catch(() => {})
  }
}
