import type { Apps } from './apps/apps.ts'
import type { VirtualClock } from './clock/virtual-clock.ts'
import type { Deliveries } from './deliveries/deliveries.ts'
import type { Faults } from './faults/faults.ts'
import type { Journal } from './journal/journal.ts'
import type { Snapshot } from './snapshot/snapshot.ts'

/** An emulated platform with its applications, devices and tokens, and the handles to control it. */
export interface Emulator extends Disposable {
  /**
   * The platform, with the signature of `fetch`; bound, so it can be passed on alone. The host of
   * the address does not matter. It rejects with the reason of an aborted signal, as fetch does, and
   * when a fault drops the connection. It returns the redirect of a fault unchanged, and never
   * follows one. It reads at most 1 MiB of a body.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** Its applications: create, freeze and inspect them and their tokens. */
  readonly apps: Apps
  /** Its clock, which tests can move. */
  readonly clock: VirtualClock
  /** The faults to inject. */
  readonly faults: Faults
  /** The requests and their answers. */
  readonly journal: Journal
  /** The notifications of subscriptions and their outcome. A snapshot does not hold them. */
  readonly deliveries: Deliveries
  /** Restores the initial state: applications, devices, tokens, clock, seed, faults, journal and deliveries. */
  reset(): void
  /**
   * The whole state except journal and deliveries, as plain JSON: **with secrets and tokens in it**. A fault with
   * `when`, which JSON cannot hold, throws a TypeError.
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
   * Replaces the state by a snapshot; options and journal stay. The same seed and the same calls
   * give the same bytes from there too. An unreadable snapshot throws a TypeError that names the place,
   * and changes nothing.
   */
  restore(snapshot: Snapshot): void
  /** Drops the connection of every answer that a fault holds back. */
  [Symbol.dispose](): void
}
