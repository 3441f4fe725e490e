import type { Incoming } from './incoming.ts'
import { isChunkedOnly } from './is-chunked-only.ts'
import { StreamPieces } from './stream-pieces.ts'

/** A fetch Request, as the checks see it. The runtime has already normalised its URL. */
export function incomingOf(request: Request): Incoming {
  const { method, headers, signal, body } = request
  const url = urlOf(request)
  const isReadable = isChunkedOnly(headers.get('transfer-encoding') ?? undefined)
  return {
    request,
    method,
    // An empty target is refused; it means that the runtime hides what was sent.
    target: url && isReadable ? url.pathname + url.search : '',
    // Some runtimes hide the Host header; the URL has the same value.
    header: (name) => headers.get(name) ?? (name === 'host' ? url?.host : undefined),
    signal,
    body: body ? { [Symbol.asyncIterator]: () => new StreamPieces(body, signal) } : undefined,
  }
}

/** Undefined when the caller's `Host` makes an invalid URL: Deno throws then, and Bun returns the path only. */
function urlOf(request: Request): URL | undefined {
  try {
    const url = new URL(request.url)
    // Bun replaces invalid UTF-8 with U+FFFD, which would change the path.
    return url.pathname.includes('%EF%BF%BD') ? undefined : url
  } catch {
    return undefined
  }
}
