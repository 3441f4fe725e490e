import type { Fetch } from '@northbound/auth'
import type { ManualClock } from '@northbound/auth/testing'
import type { Emulator } from '@northbound/emulator'
import type { Deed } from '../session/deed.ts'
import type { Holder } from '../timeline/timeline-event.ts'

/** How a deed differs from a call of the one program to the emulator of the stage. */
export interface DeedOptions {
  /** @default 'program' */
  readonly as?: Holder
  /** In place of the emulator: another platform, or a host that fails. */
  readonly through?: Fetch
  /** What it is called when it fails before anything is sent. @default 'call' */
  readonly deed?: Deed
  /** Not shown to the reader as an exchange of its own: one of many alike. @default false */
  readonly aside?: boolean
}

/** What a scenario works with: an emulator of its own, the credentials that are good there, and time. */
export interface Stage {
  readonly emulator: Emulator
  readonly url: string
  readonly appId: string
  readonly secret: string
  /** The one clock of emulator and client. It moves only when told to, so an hour takes no time. */
  readonly clock: ManualClock
  /** Here begins what the next sentence of the story tells. */
  step(): void
  /** One deed that the reader gets to see, exchange by exchange. Its error passes through. */
  does<T>(call: (fetch: Fetch) => Promise<T>, options?: DeedOptions): Promise<T>
  /** Starts a deed, and once the platform has its request lets so many ms pass, or as many more as it takes. */
  during<T>(ms: number, deed: () => Promise<T>): Promise<T>
  /** A fetch for a client that makes calls of its own accord: each is shown. */
  fetchOf(holder: Holder): Fetch
}

/** Plays a scenario to its end, which is the error that it promises, thrown. */
export type Play = (stage: Stage) => Promise<unknown>
