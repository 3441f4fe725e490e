import type { RawConnection } from './raw-connection.ts'

/** One kind of attack on the proxy. */
export interface Attack {
  readonly name: string
  /** Number of concurrent attempts. */
  readonly atOnce: number
  /** Pause between two attempts, in ms. */
  readonly pauseMs: number
  /** One attempt on a new connection. It ends with the connection. */
  attempt(connection: RawConnection): void | Promise<void>
}
