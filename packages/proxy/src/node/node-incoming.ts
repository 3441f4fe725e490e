import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Incoming } from '../exchange/incoming.ts'

/** A request of node:http, as the checks see it. */
export class NodeIncoming implements Incoming {
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  #abort: AbortController | undefined

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#request = request
    this.#response = response
  }

  get method(): string {
    return this.#request.method ?? ''
  }

  /** Empty, and so refused, for HTTP/0.9: a line without a version, which Node reads on as if headers could follow. */
  get target(): string {
    return this.#request.httpVersionMajor === 1 ? (this.#request.url ?? '') : ''
  }

  get peer(): string | undefined {
    return this.#request.socket.remoteAddress
  }

  /** An arrow, because the checks take it out of its object. */
  readonly header = (name: string): string | undefined => {
    const value = this.#request.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  /** Made when it is asked for first: most requests that are refused never do. */
  get signal(): AbortSignal {
    if (!this.#abort) {
      const abort = (this.#abort = new AbortController())
      const gone = () => {
        if (!this.#response.writableFinished) abort.abort()
      }
      if (this.#response.destroyed) gone()
      else this.#response.once('close', gone)
    }
    return this.#abort.signal
  }

  get body(): AsyncIterable<Uint8Array> | undefined {
    const { headers } = this.#request
    const isEmpty = headers['transfer-encoding'] === undefined && !Number(headers['content-length'])
    return isEmpty ? undefined : this.#request
  }
}
