import type { ServerResponse } from 'node:http'

/** The body of an answer of the platform, on its way to a connection of node:http. */
export interface NodeBody {
  /**
   * Sends everything to a page, as fast as it takes it. A body that breaks off breaks that connection off as well, and so does a
   * page that takes nothing for `idleMs`.
   */
  passTo(response: ServerResponse, idleMs: number): void
  /** Gives up the connection to the platform. */
  discard(): void
}
