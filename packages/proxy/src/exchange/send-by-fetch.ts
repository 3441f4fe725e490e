import { failure, type Fetch, NorthboundError } from '@northbound/auth'
import { pairsOf } from './header-list.ts'
import { streamOf } from './stream-of.ts'
import type { PlatformAnswer, PlatformCall, Send } from './send.ts'

/** Sends by a fetch: the transport of all runtimes. */
export function sendByFetch(fetch: Fetch): Send<ReadableStream<Uint8Array>> {
  return async ({ method, url, headers, body, timeoutMs, caller }: PlatformCall) => {
    const { signal } = caller
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), timeoutMs)
    try {
      const response = await fetch(url, {
        method,
        headers: pairsOf(headers),
        redirect: 'manual',
        signal: AbortSignal.any([signal, deadline.signal]),
        ...(body && { body: toBody(body), duplex: 'half' }),
      })
      return answerOf(response)
    } catch (error) {
      signal.throwIfAborted()
      if (deadline.signal.aborted) {
        throw new NorthboundError('timed-out', { detail: `${timeoutMs} ms`, reached: 'maybe' })
      }
      throw failure(error)
    } finally {
      clearTimeout(timer)
    }
  }
}

function toBody(body: Uint8Array | AsyncIterable<Uint8Array>): BodyInit {
  if (body instanceof Uint8Array) return body as Uint8Array<ArrayBuffer>
  return streamOf(body)
}

function answerOf(response: Response): PlatformAnswer<ReadableStream<Uint8Array>> {
  return {
    // Browsers hide a redirect behind a status of 0.
    status: response.type === 'opaqueredirect' ? 302 : response.status,
    header(name) {
      // fetch has unpacked the body already.
      const isLength = name === 'content-length' && response.headers.has('content-encoding')
      if (name === 'content-encoding' || isLength) return undefined
      return response.headers.get(name) ?? undefined
    },
    body: response.body,
    text: () => response.text(),
    discard: () => void response.body?.cancel().catch(() => {}),
  }
}
