import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A listening Node server. */
export interface Listener {
  readonly port: number
  /** Closes the port; running requests have `grace` ms left. */
  close(grace?: number): Promise<void>
}

export interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly tls?: ServerOptions | undefined
  readonly answer: RequestListener
}

// Twice the limit of the emulator, so that the emulator answers the error, not Node.
const maxHeaderSize = 65_536

/** Opens a port; plain HTTP without `tls`. */
export async function listen({ host, port, tls, answer }: ListenOptions): Promise<Listener> {
  const server = tls
    ? createTlsServer({ maxHeaderSize, ...tls }, answer)
    : createServer({ maxHeaderSize }, answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  let closed: Promise<void> | undefined
  // A keep-alive connection would hold the port for seconds after its last answer.
  server.on('request', (_incoming, outgoing) => {
    outgoing.once('close', () => closed && setImmediate(() => server.closeIdleConnections()))
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: (grace = 0) => (closed ??= closeServer(server, grace)),
  }
}

async function closeServer(server: Server, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
  })
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), grace)
  await closed.finally(() => clearTimeout(timer))
}
