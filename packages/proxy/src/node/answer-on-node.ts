import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Proxy } from '../create-proxy.ts'
import { NodeIncoming } from './node-incoming.ts'
import type { SendOnNode } from './send-by-undici.ts'

/**
 * Answers one request of node:http: what a port, a development server and a relay have in common. It never rejects; when all
 * else fails, the connection is broken off.
 */
export async function answerOnNode(
  { handle }: Pick<Proxy, 'handle'>,
  send: SendOnNode,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const incoming = new NodeIncoming(request, response)
    const { status, headers, body, done } = await handle(incoming, (call) => send(call, incoming))
    if (response.destroyed) {
      if (body && typeof body !== 'string') body.discard()
      return done()
    }
    incoming.done = done
    // What was not read of a refused request must not be read as the next one.
    if (!request.complete) response.shouldKeepAlive = false
    response.writeHead(status, headers)
    if (body === null || typeof body === 'string') response.end(body ?? undefined)
    else body.passTo(response)
  } catch {
    response.destroy()
  }
}
