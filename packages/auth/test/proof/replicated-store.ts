import type { Lease, TokenRecord, TokenStore } from '@northbound/auth'

/** What a replica would know. */
interface State {
  readonly record?: TokenRecord
  readonly since: number
  readonly generation: number
  readonly leasedUntil: number
  readonly holder: number
}

/** A store of one application that can lose its newest writes, as a database does whose replica takes over. */
export interface ReplicatedStore extends TokenStore {
  /** From now on the state is that of `lagMs` ago: record, lease and counter. */
  failOver(lagMs: number): void
  /** Keeps a record whatever there was, as no store should. */
  overwrite(record: TokenRecord): void
}

/** @param now the clock of the store, in ms */
export function createReplicatedStore(now: () => number): ReplicatedStore {
  const start: State = { since: 0, generation: 0, leasedUntil: -1, holder: 0 }
  let history: readonly { readonly at: number; readonly state: State }[] = [{ at: 0, state: start }]
  let state = start
  let leases = 0
  const watchers = new Set<() => void>()

  const write = (change: Partial<State>) => {
    state = { ...state, ...change }
    // As much as a failover may want back.
    history = [...history.slice(-50), { at: now(), state }]
  }
  const keep = (record: TokenRecord) => {
    write({ record, since: now(), generation: Math.max(state.generation, record.generation) })
    for (const changed of watchers) changed()
  }
  const stored = ({ record, since }: State) => record && { record, ageMs: now() - since }

  return {
    read: async () => stored(state),
    async publish(_application, record) {
      if (record.generation > (state.record?.generation ?? 0)) keep(record)
      return stored(state)!
    },
    async lease(_application, forMs) {
      if (now() < state.leasedUntil) return undefined
      const holder = ++leases
      const leasedUntil = now() + forMs
      write({ holder, leasedUntil, generation: state.generation + 1 })
      const lease: Lease = {
        generation: state.generation,
        remainingMs: () => leasedUntil - now(),
        async release() {
          if (state.holder === holder) write({ leasedUntil: -1 })
        },
      }
      return lease
    },
    watch(_application, changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    overwrite: keep,
    failOver(lagMs) {
      const then = history.findLast(({ at }) => at <= now() - lagMs)
      write(then?.state ?? start)
    },
  }
}
