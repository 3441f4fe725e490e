import type { Incoming } from './incoming.ts'
import { StreamPieces } from './stream-pieces.ts'

/** A request of the fetch standard, as the checks see it. Its URL was put in normal form before anybody could look at it. */
export function incomingOf(request: Request): Incoming {
  const { method, headers, signal, body } = request
  const { pathname, search, host } = new URL(request.url)
  return {
    method,
    target: pathname + search,
    // Where a runtime keeps Host to itself, the address says the same.
    header: (name) => headers.get(name) ?? (name === 'host' ? host : undefined),
    signal,
    body: body ? { [Symbol.asyncIterator]: () => new StreamPieces(body, signal) } : undefined,
  }
}
