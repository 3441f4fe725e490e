import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A request that arrived. */
export interface Arrived {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A server of this machine that records its requests. */
export interface OpenedServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly arrived: Arrived[]
}

export type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

export interface ServerSettings {
  /** Lets pages read every answer, and answers their preflights. @default false */
  readonly cors?: boolean | undefined
  readonly tls?: ServerOptions | undefined
}

/** Answers on a free port of the loopback. */
export async function openServer(
  answer: Answer,
  { cors = false, tls }: ServerSettings = {},
): Promise<OpenedServer> {
  const arrived: Arrived[] = []
  const listener: RequestListener = async (request, response) => {
    const { method = '', url: path = '', headers } = request
    let body = ''
    for await (const piece of request) body += String(piece)
    arrived.push({ method, path, headers, body })
    if (cors) {
      response.setHeader('access-control-allow-origin', '*')
      response.setHeader('access-control-allow-headers', 'content-type, app_key, authorization')
      if (method === 'OPTIONS') return void response.writeHead(204).end()
    }
    answer(request, response, body)
  }
  const server = tls ? createSecureServer(tls, listener) : createServer(listener)
  // What clients break off is theirs.
  server.on('clientError', (_error, socket) => socket.destroy())
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    arrived,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
