import type { RawConnection } from './raw-connection.ts'

/** One way of wearing the proxy out. */
export interface Attack {
  readonly name: string
  /** So many attempts are under way at one time. */
  readonly atOnce: number
  /** Between the end of an attempt and the next, in ms. */
  readonly pauseMs: number
  /** One attempt, on a connection of its own. It ends when the connection does. */
  attempt(connection: RawConnection): void | Promise<void>
}
