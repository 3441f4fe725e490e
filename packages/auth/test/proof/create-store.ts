import { type Clock, memoryStore, type TokenStore } from '@northbound/auth'
import { durableStorageStore } from '@northbound/auth/cloudflare'
import { denoKvStore } from '@northbound/auth/deno'
import { createStorage } from '../cloudflare/create-storage.ts'
import { createMemoryKv } from '../deno/memory-kv.ts'
import { createReplicatedStore } from './replicated-store.ts'

/** The stores that can be played in memory; `replicated` stands for Redis, whose replica may take over. */
export const storeKinds = ['replicated', 'memory', 'durable', 'deno'] as const
export type StoreKind = (typeof storeKinds)[number]

/** A store of one application; only the replicated one can lose its newest writes. */
export interface ProofStore extends TokenStore {
  failOver?(lagMs: number): void
}

export function createStore(kind: StoreKind, clock: Clock): ProofStore {
  // All clocks of a store stay steady: steps of the wall clock are for the processes to see.
  const steady = { ...clock, now: () => clock.monotonic() }
  switch (kind) {
    case 'replicated':
      return createReplicatedStore(steady.now)
    case 'memory':
      return memoryStore({ clock: steady })
    case 'durable':
      return durableStorageStore(createStorage(), { clock: steady })
    case 'deno':
      return denoKvStore(createMemoryKv().kv, { clock: steady })
  }
}
