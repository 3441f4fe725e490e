import type { Proxy } from '@northbound/proxy'

export interface Call {
  readonly method?: string
  /** Headers in addition to those of an allowed page; undefined removes one of those. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly signal?: AbortSignal
}

/** A proxy that can be called like a server. */
export interface Mounted {
  send(path: string, call?: Call): Promise<Response>
  /** The port; 0 without a server. */
  readonly port: number
  close(): Promise<void>
}

/** The handler of a platform on this mount. */
export interface Wire {
  readonly url: string
  readonly fetch?: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
  close(): Promise<void>
}

/** One way to run a proxy: as a fetch handler, or on a port. The suites depend on this interface only. */
export interface Mount {
  readonly name: string
  wire(answer: (request: Request) => Promise<Response>): Promise<Wire>
  open(proxy: Proxy): Promise<Mounted>
}

/** Headers that every call of an allowed page has. */
export function pageHeaders(given: Call['headers'] = {}): Headers {
  const all = { origin: 'https://app.example.com', 'x-northbound': '1', ...given }
  const headers = new Headers()
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}
