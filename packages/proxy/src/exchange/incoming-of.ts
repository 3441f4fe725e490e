import type { Incoming } from './incoming.ts'
import { isChunkedOnly } from './is-chunked-only.ts'
import { StreamPieces } from './stream-pieces.ts'

/** A request of the fetch standard, as the checks see it. Its URL was put in normal form before anybody could look at it. */
export function incomingOf(request: Request): Incoming {
  const { method, headers, signal, body } = request
  const url = urlOf(request)
  const isReadable = isChunkedOnly(headers.get('transfer-encoding') ?? undefined)
  return {
    request,
    method,
    // Empty, and so refused, where it is not certain what was sent.
    target: url && isReadable ? url.pathname + url.search : '',
    // Where a runtime keeps Host to itself, the address says the same.
    header: (name) => headers.get(name) ?? (name === 'host' ? url?.host : undefined),
    signal,
    body: body ? { [Symbol.asyncIterator]: () => new StreamPieces(body, signal) } : undefined,
  }
}

/** Undefined when a `Host` of the caller makes no URL: Deno throws then, and Bun gives the path alone. */
function urlOf(request: Request): URL | undefined {
  try {
    const url = new URL(request.url)
    // Bun puts U+FFFD in the place of bytes that are no UTF-8, so the path would be another one.
    return url.pathname.includes('%EF%BF%BD') ? undefined : url
  } catch {
    return undefined
  }
}
