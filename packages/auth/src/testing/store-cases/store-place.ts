import type { TokenRecord, TokenStore } from '../../store/token-store.ts'

/** Where the cases run: one real store (a server, a folder, an origin) that several handles share. */
export interface StorePlace {
  /** Opens a further handle on the same store, as another process would. Close what it opens after the cases. */
  open(): Promise<TokenStore>
  /** Lets `ms` pass for the store and for holders of a lease: by real waiting or on a virtual clock. */
  pass(ms: number): Promise<void>
  /** Makes the store unavailable. The returned function restores it with its data. */
  interrupt?(): Promise<() => Promise<void>>
}

/** One requirement on every store. */
export interface StoreCase {
  readonly name: string
  /** Rejects with what was expected and what was seen. Several cases may run on one store, also at the same time. */
  run(place: StorePlace): Promise<void>
}

/** Long enough for a lease to last through any case, short enough for one that must expire in real time. */
export const longMs = 60_000
export const shortMs = 120
/** Longer than a short lease, by more than the coarseness of clocks. */
export const pastShortMs = 180

/** The key of an application that no other case and no earlier run has used. */
export function freshApplication(name = 'app'): string {
  return `https://platform.test:8743#${name}-${Math.random().toString(36).slice(2)}`
}

/** A record with its generation in every field, so that a mixture of two is detected. */
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
