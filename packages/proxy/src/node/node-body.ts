import type { ServerResponse } from 'node:http'
import type { AnswerDeadlines } from '../exchange/passed-answer.ts'

/** The body of an answer of the platform, on its way to a connection of node:http. */
export interface NodeBody {
  /**
   * Sends everything to a page, as fast as it takes it. A body that breaks off breaks that connection off as well, and so does a
   * page that takes nothing for `answerIdleMs`.
   */
  passTo(response: ServerResponse, deadlines: AnswerDeadlines): void
  /** Gives up the connection to the platform. */
  discard(): void
}
