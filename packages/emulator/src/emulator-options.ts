import type { AppSeed } from './apps/app-seed.ts'
import type { BehaviourOptions } from './behaviour/behaviour.ts'
import type { Profile } from './behaviour/edition.ts'
import type { Post } from './deliveries/sending.ts'
import type { Pause } from './clock/pause.ts'
import type { RandomOptions } from './random/random-bytes.ts'

/** What an emulator begins with, and what it stands on. */
export interface EmulatorOptions extends RandomOptions {
  /** The applications at the start, and after `reset()`. @default one, `demoApp` */
  readonly apps?: readonly AppSeed[] | undefined
  /** The edition of the platform's documents to follow. @default 'intl-2022' */
  readonly profile?: Profile | undefined
  /** What the documents leave open or contradict. @default `defaultBehaviour` */
  readonly behaviour?: BehaviourOptions | undefined
  /** The clock under the virtual one: ms since 1970. @default Date.now */
  readonly now?: (() => number) | undefined
  /**
   * Lets `ms` of a fault's latency pass, `Infinity` for one that hangs; should reject when the signal aborts. Also gets
   * the request that waits. `wait` of a manual clock (`@northbound/auth/testing`) fits.
   * @default a timer of the host, on its own time: moving the virtual clock ends no wait
   */
  readonly wait?: Pause | undefined
  /** How many journal entries are kept, and how many deliveries. @default 1000 */
  readonly journalLimit?: number | undefined
  /** Sends the notifications of subscriptions. @default the `fetch` of the host */
  readonly fetch?: Post | undefined
  /**
   * Hosts, with or without a port, that notifications may be sent to beside this machine.
   * @default none
   */
  readonly allowCallbacksTo?: readonly string[] | undefined
  /**
   * The ports of this machine that notifications may be sent to. An application that has logged in can name any address in a
   * subscription: name the ports of your application when others can reach the emulator, so that they reach nothing else of yours.
   * @default all
   */
  readonly callbackPorts?: readonly number[] | undefined
}
