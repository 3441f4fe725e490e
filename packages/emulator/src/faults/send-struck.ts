import { connectionReset } from './connection-reset.ts'
import type { Strike } from './take-strike.ts'

/** Bytes per chunk of a dripping body. */
const piece = 16

/**
 * Sends an answer as its fault says: late, in chunks, in part, or never.
 */
export async function sendStruck(
  { fault, latency }: Strike,
  wait: (ms: number) => Promise<void>,
  respond: () => Response,
): Promise<Response> {
  const { kind } = fault
  if (kind === 'hang') await wait(Infinity)
  if (kind !== 'drip' && fault.latencyOn !== 'request') await wait(latency)
  if (kind === 'reset') throw connectionReset('fetch failed')
  const response = respond()
  if (kind !== 'truncated' && kind !== 'drip') return response

  const bytes = new Uint8Array(await response.arrayBuffer())
  if (kind === 'drip') return withBody(response, bytes, piece, () => wait(latency || 100))
  if (bytes.length === 0) throw connectionReset('fetch failed')
  const half = Math.ceil(bytes.length / 2)
  return withBody(response, bytes.subarray(0, half), half, undefined)
}

/** The same answer with a body in chunks; without a pace it breaks off at the end. */
function withBody(
  { status, headers }: Response,
  bytes: Uint8Array,
  size: number,
  pace: (() => Promise<void>) | undefined,
): Response {
  if (bytes.length === 0) return new Response(null, { status, headers })
  let sent = 0
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (sent >= bytes.length) {
          return pace ? controller.close() : controller.error(connectionReset('terminated'))
        }
        await pace?.()
        controller.enqueue(bytes.slice(sent, (sent += size)))
      },
    },
    // No chunk is prepared before it is read, so that a cancelled body leaves no timer behind.
    { highWaterMark: 0 },
  )
  return new Response(body, { status, headers })
}
