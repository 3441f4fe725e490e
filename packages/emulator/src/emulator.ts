import type { Apps } from './apps/apps.ts'
import type { VirtualClock } from './clock/virtual-clock.ts'
import type { Deliveries } from './deliveries/deliveries.ts'
import type { Faults } from './faults/faults.ts'
import type { Journal } from './journal/journal.ts'
import type { Snapshot } from './snapshot/snapshot.ts'

/** A platform with its applications, devices and tokens, and the handles to make things happen on it. */
export interface Emulator extends Disposable {
  /**
   * The platform, with the signature of `fetch`; bound, so it can be passed on alone. The host of
   * the address does not matter. It rejects with the reason of an aborted signal, as fetch does, and
   * when a fault drops the connection. It answers a redirect that a fault orders as it is, and never
   * follows one. Of a body it reads 1 MiB.
   */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
  /** Its applications: make, freeze and look at them, and at their tokens. */
  readonly apps: Apps
  /** Its time, which tests move. */
  readonly clock: VirtualClock
  /** What is to go wrong, and when. */
  readonly faults: Faults
  /** The requests that came, and what they were answered. */
  readonly journal: Journal
  /** The notifications of subscriptions, and what became of them. A snapshot does not hold them. */
  readonly deliveries: Deliveries
  /** Back to the first state: applications, devices, tokens, clock, seed, faults, journal and deliveries. */
  reset(): void
  /**
   * The whole state but the journal, as plain JSON: **with secrets and tokens in it**. A fault with
   * `when`, which no JSON can hold, is a TypeError.
   *
   * @example
   * ```ts
   * import { createEmulator, demoApp } from '@northbound/emulator'
   *
   * const emulator = createEmulator({ seed: 1 })
   * emulator.apps.freeze(demoApp.appId)
   * const frozen = JSON.stringify(emulator.snapshot())
   *
   * emulator.reset()
   * emulator.restore(JSON.parse(frozen))
   * console.log(emulator.apps.get(demoApp.appId)?.frozen) // true
   * ```
   */
  snapshot(): Snapshot
  /**
   * Puts a snapshot in the place of the state; options and journal stay. Same seed and same calls
   * give the same bytes from there too. One that cannot be read is a TypeError that names the place,
   * and changes nothing.
   */
  restore(snapshot: Snapshot): void
  /** Ends, as a dropped connection, every answer that a fault holds back. */
  [Symbol.dispose](): void
}
