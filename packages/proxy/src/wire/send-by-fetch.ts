import { toNorthboundError, type Fetch, NorthboundError } from '@northbound/auth'
import { scheduleByTimer } from '../timing/schedule.ts'
import { within } from '../timing/within.ts'
import { codingsOf } from './codings-of.ts'
import { decodeBody } from './decode-body.ts'
import { pairsOf } from './header-list.ts'
import { readError } from './read-error.ts'
import { streamOf } from './stream-of.ts'
import type { PlatformAnswer, PlatformCall, Send } from './send.ts'

/**
 * Sends calls by `fetch`, the transport for all runtimes. It settles at its timeout and when the caller disconnects, even if
 * `fetch` ignores its signal.
 */
export function sendByFetch(fetch: Fetch): Send<ReadableStream<Uint8Array>> {
  return (call: PlatformCall) =>
    new Promise((resolve, reject) => {
      const { signal } = call.caller
      const abort = new AbortController()
      const giveUp = (reason: unknown) => {
        reject(reason)
        abort.abort(reason)
      }
      if (signal.aborted) return giveUp(signal.reason)
      signal.addEventListener('abort', () => giveUp(signal.reason), { once: true })
      const cancel = scheduleByTimer(call.timeoutMs, () => giveUp(timedOut(call.timeoutMs)))
      const ask = async () => {
        try {
          const response = await sendOne(fetch, call, abort.signal)
          return await answerOf(response, call.timeoutMs, giveUp)
        } finally {
          cancel()
        }
      }
      ask().then(resolve, reject)
    })
}

async function sendOne(
  fetch: Fetch,
  { method, url, headers, body }: PlatformCall,
  signal: AbortSignal,
): Promise<Response> {
  try {
    const response = await fetch(url, {
      method,
      headers: pairsOf(headers),
      redirect: 'manual',
      signal,
      ...(body && { body: toBody(body), duplex: 'half' }),
    })
    // A response that arrives after the abort is discarded.
    if (signal.aborted) void response.body?.cancel().catch(() => {})
    return response
  } catch (error) {
    throw toNorthboundError(error)
  }
}

function timedOut(ms: number): NorthboundError {
  return new NorthboundError('timed-out', { detail: `${ms} ms`, reached: 'maybe' })
}

function toBody(body: Uint8Array | AsyncIterable<Uint8Array>): BodyInit {
  if (body instanceof Uint8Array) return body as Uint8Array<ArrayBuffer>
  return streamOf(body)
}

async function answerOf(
  response: Response,
  timeoutMs: number,
  giveUp: (reason: unknown) => void,
): Promise<PlatformAnswer<ReadableStream<Uint8Array>>> {
  const { headers } = response
  const codings = codingsOf(headers.get('content-encoding'))
  const isEncoded = codings.length > 0
  const body = isEncoded && response.body ? await decodeBody(response.body, codings) : response.body
  return {
    // Browsers report a manual redirect with status 0.
    status: response.type === 'opaqueredirect' ? 302 : response.status,
    // The content-length is that of the encoded body.
    header: (name) =>
      isEncoded && name === 'content-length' ? undefined : (headers.get(name) ?? undefined),
    body,
    text: async () =>
      body
        ? within(readError(body), timeoutMs, {}, () => {
            const late = timedOut(timeoutMs)
            giveUp(late)
            return late
          })
        : '',
    discard: () => void body?.cancel().catch(() => {}),
  }
}
