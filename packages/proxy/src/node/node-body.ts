import type { ServerResponse } from 'node:http'
import type { AnswerDeadlines } from '../limits/passed-answer.ts'

/** The body of a platform response that is streamed to a connection of node:http. */
export interface NodeBody {
  /**
   * Streams the body to a caller as fast as it reads. The connection is closed when the body fails, or when the caller reads
   * nothing for `answerIdleMs`.
   */
  passTo(response: ServerResponse, deadlines: AnswerDeadlines): void
  /** Aborts the connection to the platform. */
  discard(): void
}
