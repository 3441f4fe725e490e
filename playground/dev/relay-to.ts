import { type IncomingMessage, request, type ServerResponse } from 'node:http'

/** Hands every request on to another address, bytes as they are, and its answer back. */
export function relayTo(origin: string) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { method, url = '/', headers } = incoming
    const { host } = new URL(origin)
    const relayed = request(origin + url, { method, headers: { ...headers, host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.headers)
      answer.pipe(outgoing)
    })
    relayed.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain' })
      outgoing.end('The emulator on this machine does not answer.')
    })
    incoming.pipe(relayed)
  }
}
