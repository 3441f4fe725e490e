import type { TokenRecord, TokenStore } from '../../store/token-store.ts'

/** Where the cases run: one real place (a server, a folder, an origin) that several handles share. */
export interface StorePlace {
  /** A further handle on the same shared place, as another process would have. Close what it opens after the cases. */
  open(): Promise<TokenStore>
  /** Lets `ms` pass for the store and for those who hold a lease: real waiting or a virtual clock. */
  pass(ms: number): Promise<void>
  /** The store goes away, and comes back, with what it knew, when the result is called. */
  interrupt?(): Promise<() => Promise<void>>
}

/** One thing that every store must do. */
export interface StoreCase {
  readonly name: string
  /** Rejects with what was expected and what was seen. Several cases may run on one place, also at the same time. */
  run(place: StorePlace): Promise<void>
}

/** Long enough for a lease to hold through any case, short enough for one that must run out in real time. */
export const longMs = 60_000
export const shortMs = 120
/** Longer than a short lease, by more than clocks are coarse. */
export const pastShortMs = 180

/** The key of an application that no other case and no run before has touched. */
export function freshApplication(name = 'app'): string {
  return `https://platform.test:8743#${name}-${Math.random().toString(36).slice(2)}`
}

/** A record whose every field tells its generation, so that a mixture of two would show. */
export function recordOf(generation: number, issuedBy = 'kit'): TokenRecord {
  return {
    generation,
    accessToken: `access-${generation}`,
    refreshToken: `refresh-${generation}`,
    lifetimeMs: 3_600_000 + generation,
    remainingMs: 3_500_000.5 + generation,
    issuedBy: `${issuedBy}-${generation}`,
  }
}
