import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Handled } from '../exchange/handle.ts'
import type { Handle } from '../exchange/seams.ts'
import { usualDeadlines } from '../limits/passed-answer.ts'
import { atEndOfTurn } from './at-end-of-turn.ts'
import type { NodeBody } from './node-body.ts'
import { NodeIncoming } from './node-incoming.ts'
import type { SendOnNode } from './send-by-undici.ts'
import { endRead } from './unread-answer.ts'

/**
 * Handles one request of node:http, for `serveProxy`, Vite and the relay. It never rejects; as a last resort it closes the
 * connection.
 */
export async function answerOnNode(
  handle: Handle,
  send: SendOnNode,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const incoming = new NodeIncoming(request)
    const answer = await handle(incoming, (call) => send(call, incoming))
    incoming.answer(answer.done)
    atEndOfTurn(() => write(answer, incoming, request, response))
  } catch {
    response.destroy()
  }
}

function write(
  { status, headers, body, deadlines = usualDeadlines }: Handled<NodeBody>,
  incoming: NodeIncoming,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  try {
    if (incoming.isGone) {
      if (body && typeof body !== 'string') body.discard()
      return
    }
    // The unread rest of a refused request must not be parsed as the next one.
    if (!request.complete) response.shouldKeepAlive = false
    response.writeHead(status, headers as string[])
    if (body === null || typeof body === 'string') endRead(response, body ?? '', deadlines)
    else body.passTo(response, deadlines)
    if (response.writableEnded) incoming.end()
    // The connection may be closed in the middle of the response.
    else
      response.once('close', () => (response.writableFinished ? incoming.end() : incoming.leave()))
  } catch {
    response.destroy()
  }
}
