import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { whyNotOwnPage } from './why-not-own-page.ts'

/** The emulator takes no longer body either, in bytes. */
const mostBytes = 1_048_576

/**
 * Hands requests of pages of this server on to another address, bytes as they are, and the answers back. Whatever breaks on one
 * side ends the other.
 */
export function relayTo(origin: string) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const why = whyNotOwnPage(incoming)
    if (why) return refuse(outgoing, 403, why)

    const { method, url = '/', headers } = incoming
    const { host } = new URL(origin)
    const relayed = request(origin + url, { method, headers: { ...headers, host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.headers)
      pipeline(answer, outgoing, () => {})
    })
    relayed.on('error', () =>
      refuse(outgoing, 502, 'The emulator on this machine does not answer.'),
    )
    // The page has gone, perhaps in the middle of its body: nobody waits for the answer.
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) relayed.destroy()
    })
    let bytes = 0
    incoming.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes <= mostBytes || outgoing.headersSent) return
      refuse(outgoing, 413, `A body may have ${mostBytes} bytes.`)
      relayed.destroy()
    })
    incoming.pipe(relayed)
  }
}

/** What is left of the body is not read: the connection ends with the answer. */
function refuse(outgoing: ServerResponse, status: number, why: string): void {
  if (outgoing.headersSent || outgoing.destroyed) return void outgoing.destroy()
  outgoing.writeHead(status, { 'content-type': 'text/plain', connection: 'close' })
  outgoing.end(why)
}
