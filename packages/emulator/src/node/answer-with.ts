import { getRequestListener, RequestError } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isConnectionReset } from '../faults/is-connection-reset.ts'
import { breakConnection } from './break-connection.ts'
import { writeResponse } from './write-response.ts'

type Handler = (request: Request) => Response | Promise<Response>

/**
 * Lets a fetch handler answer Node's requests. A rejection with a connection reset drops the connection,
 * and so does a body that breaks off.
 */
export function answerWith(handler: Handler): RequestListener {
  const listener = getRequestListener(
    async (request, env) => {
      // Safe: without HTTP/2 these are the objects of node:http.
      await answer(
        handler,
        request,
        env.incoming as IncomingMessage,
        env.outgoing as ServerResponse,
      )
      return RESPONSE_ALREADY_SENT
    },
    {
      // The adapter would replace Request and Response in globalThis.
      overrideGlobalObjects: false,
      errorHandler,
    },
  )
  return (incoming, outgoing) => void listener(incoming, outgoing)
}

async function answer(
  handler: Handler,
  request: Request,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  let response: Response
  try {
    response = await handler(request)
  } catch (error) {
    // The client disconnected, so there is no one to answer.
    if (outgoing.destroyed) return
    if (isConnectionReset(error)) return breakConnection(incoming.socket)
    throw error
  }
  await writeResponse(response, outgoing)
}

/** Answers an invalid HTTP request, or our own failure with only its name, because its message may hold a secret. */
function errorHandler(error: unknown): Response {
  if (error instanceof RequestError) return new Response(null, { status: 400 })
  const name = error instanceof Error ? error.name : typeof error
  const text = `The emulator failed (${name}): a fault's \`when\` threw, or the emulator has a bug.\n`
  return new Response(text, { status: 500, headers: { 'Content-Type': 'text/plain' } })
}
