import type { Fetch } from '@northbound/auth'
import type { ManualClock } from '@northbound/auth/testing'
import type { Emulator } from '@northbound/emulator'
import type { Action } from '../calls/action.ts'
import type { Holder } from '../timeline/timeline-event.ts'

/** Options of an action; by default the one program calls the emulator of the sandbox. */
export interface ActionOptions {
  /** @default 'program' */
  readonly as?: Holder
  /** In place of the emulator: another platform, or a host that fails. */
  readonly through?: Fetch
  /** Its name when it fails before anything is sent. @default 'call' */
  readonly action?: Action
  /** Not shown as a separate exchange, because many are alike. @default false */
  readonly aside?: boolean
}

/** The environment of a scenario: its own emulator, valid credentials, and a clock. */
export interface Sandbox {
  readonly emulator: Emulator
  readonly url: string
  readonly appId: string
  readonly secret: string
  /** The clock of emulator and client. It moves only on request, so an hour takes no time. */
  readonly clock: ManualClock
  /** Starts the next scene of the story. */
  step(): void
  /** Runs one action and shows its exchanges. Its error is rethrown. */
  does<T>(call: (fetch: Fetch) => Promise<T>, options?: ActionOptions): Promise<T>
  /** Starts an action, and once the platform has its request advances the clock by so many ms, or more if it takes longer. */
  during<T>(ms: number, action: () => Promise<T>): Promise<T>
  /** A fetch for a client that makes calls by itself; each call is shown. */
  fetchOf(holder: Holder): Fetch
}

/** Runs a scenario. It ends by throwing its expected error. */
export type Script = (sandbox: Sandbox) => Promise<unknown>
