import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Proxy } from '../create-proxy.ts'
import type { Send } from '../exchange/send.ts'
import { NodeIncoming } from './node-incoming.ts'
import type { PassingBody } from './passing-body.ts'

/** Answers one request of node:http: what a port, a development server and a relay have in common. */
export async function answerOnNode(
  { handle }: Pick<Proxy, 'handle'>,
  send: Send<PassingBody>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body, done } = await handle(new NodeIncoming(request, response), send)
  if (response.destroyed) {
    if (body && typeof body !== 'string') body.discard()
    return done()
  }
  response.once('close', done)
  // What was not read of a refused request must not be read as the next one.
  if (!request.complete) response.shouldKeepAlive = false
  response.writeHead(status, headers)
  if (body === null || typeof body === 'string') response.end(body ?? undefined)
  else body.passTo(response)
}
