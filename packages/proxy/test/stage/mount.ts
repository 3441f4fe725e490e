import type { Proxy } from '@northbound/proxy'

export interface Call {
  readonly method?: string
  /** Beside the headers of a page that may call; undefined takes one of those away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly signal?: AbortSignal
}

/** A proxy that can be called like a server. */
export interface Mounted {
  send(path: string, call?: Call): Promise<Response>
  /** Where it listens; 0 where there are no ports. */
  readonly port: number
  close(): Promise<void>
}

/** How a platform answers this mount. */
export interface Wire {
  readonly url: string
  readonly fetch?: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
  close(): Promise<void>
}

/** One way to run a proxy: as a handler of the fetch standard, or on a port. The suites know nothing else of it. */
export interface Mount {
  readonly name: string
  wire(answer: (request: Request) => Promise<Response>): Promise<Wire>
  open(proxy: Proxy): Promise<Mounted>
}

/** What a page of an allowed origin sends without being asked. */
export function pageHeaders(given: Call['headers'] = {}): Headers {
  const all = { origin: 'https://app.example.com', 'x-northbound': '1', ...given }
  const headers = new Headers()
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}
