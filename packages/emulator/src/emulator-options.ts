import type { AppSeed } from './apps/app-seed.ts'
import type { BehaviourOptions } from './behaviour/behaviour.ts'
import type { Profile } from './behaviour/edition.ts'
import type { Post } from './deliveries/sending.ts'
import type { Pause } from './clock/pause.ts'
import type { RandomOptions } from './random/random-bytes.ts'

/** Options of {@link createEmulator}. */
export interface EmulatorOptions extends RandomOptions {
  /** The applications at the start, and after `reset()`. @default one, `demoApp` */
  readonly apps?: readonly AppSeed[] | undefined
  /** The edition of the platform's documents to follow. @default 'intl-2022' */
  readonly profile?: Profile | undefined
  /** Details that the documents leave open or contradict. @default `defaultBehaviour` */
  readonly behaviour?: BehaviourOptions | undefined
  /** The base of the virtual clock: ms since 1970. @default Date.now */
  readonly now?: (() => number) | undefined
  /**
   * Waits for the `ms` of a fault's latency, `Infinity` for one that hangs; should reject when the signal aborts. It also
   * gets the waiting request. `wait` of a manual clock (`@northbound/auth/testing`) fits.
   * @default a timer of the host, in real time: moving the virtual clock ends no wait
   */
  readonly wait?: Pause | undefined
  /** How many journal entries are kept, and how many deliveries. @default 1000 */
  readonly journalLimit?: number | undefined
  /** Sends the notifications of subscriptions. @default the `fetch` of the host */
  readonly fetch?: Post | undefined
  /**
   * Hosts other than this machine, with or without a port, to which notifications may be sent.
   * @default none
   */
  readonly allowCallbacksTo?: readonly string[] | undefined
  /**
   * The ports of this machine to which notifications may be sent. An application that has logged in can name any address in a
   * subscription: if others can reach the emulator, list the ports of your application, so that they reach no other service.
   * @default all
   */
  readonly callbackPorts?: readonly number[] | undefined
}
