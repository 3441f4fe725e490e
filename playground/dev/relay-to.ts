import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { whyNotOwnPage } from './why-not-own-page.ts'

/** Size and time limits of a relay. Times are in ms. */
interface RelayLimits {
  /** The emulator takes no longer body either, in bytes. @default 1_048_576 */
  readonly bodyBytes?: number
  /** Between two pieces of the body of a request. @default 10_000 */
  readonly bodyIdleMs?: number
  /** For the whole body of a request. @default 60_000 */
  readonly bodyMs?: number
  /** How long an answer that has begun may stall, because the page does not read or the emulator does not send. @default 30_000 */
  readonly answerIdleMs?: number
}

/**
 * Passes requests of pages of this server on to another address unchanged, and the answers back. If one connection breaks, the
 * other is closed. There is no time limit for the start of an answer, because a fault of the emulator may let it hang.
 */
export function relayTo(origin: string, { answerIdleMs = 30_000, ...limits }: RelayLimits = {}) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const why = whyNotOwnPage(incoming)
    if (why) return refuse(outgoing, 403, why)

    const { method, url = '/', headers } = incoming
    const { host } = new URL(origin)
    const relayed = request(origin + url, { method, headers: { ...headers, host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.headers)
      outgoing.setTimeout(answerIdleMs, () => outgoing.destroy())
      pipeline(answer, outgoing, () => {})
    })
    relayed.on('error', () =>
      refuse(outgoing, 502, 'The emulator on this machine does not answer.'),
    )
    // The page has disconnected, perhaps in the middle of its body, so the answer is not needed.
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) relayed.destroy()
    })
    limitBody(incoming, outgoing, limits, (status, why) => {
      if (outgoing.headersSent) return
      refuse(outgoing, status, why)
      relayed.destroy()
    })
    incoming.pipe(relayed)
  }
}

/** Refuses a body that is too long, stops, or takes too long. */
function limitBody(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { bodyBytes = 1_048_576, bodyIdleMs = 10_000, bodyMs = 60_000 }: RelayLimits,
  refuseBody: (status: number, why: string) => void,
): void {
  let bytes = 0
  const idle = setTimeout(() => {
    refuseBody(408, `Nothing of the body arrived for ${bodyIdleMs} ms.`)
  }, bodyIdleMs)
  const whole = setTimeout(() => {
    refuseBody(408, `A body must arrive within ${bodyMs} ms.`)
  }, bodyMs)
  const stop = () => {
    clearTimeout(idle)
    clearTimeout(whole)
  }
  incoming.once('end', stop)
  outgoing.once('close', stop)
  incoming.on('data', (piece: Buffer) => {
    idle.refresh()
    bytes += piece.length
    if (bytes > bodyBytes) refuseBody(413, `A body may have ${bodyBytes} bytes.`)
  })
}

/** The rest of the body is not read; the connection is closed after the answer. */
function refuse(outgoing: ServerResponse, status: number, why: string): void {
  if (outgoing.headersSent || outgoing.destroyed) return void outgoing.destroy()
  outgoing.writeHead(status, { 'content-type': 'text/plain', connection: 'close' })
  outgoing.end(why)
}
