import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Incoming } from '../exchange/incoming.ts'

/** What is given up when whoever asked has gone: a call of undici has it. */
export interface UnderWay {
  abort(reason: Error): void
}

/** A request of node:http, as the checks see it, and the one place that hears of the end of its connection. */
export class NodeIncoming implements Incoming {
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  #abort: AbortController | undefined
  /** The call to the platform, as long as it is under way. */
  underWay: UnderWay | undefined
  /** Called when the last byte of the answer has gone out, or nobody takes it any more. */
  done: (() => void) | undefined

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#request = request
    this.#response = response
    response.on('close', () => this.#close())
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

  /** Whether nobody waits for the answer any more. */
  get isGone(): boolean {
    return this.#response.destroyed && !this.#response.writableFinished
  }

  /** Made when it is asked for first: a call that is carried at once does without. */
  get signal(): AbortSignal {
    if (!this.#abort) {
      this.#abort = new AbortController()
      if (this.isGone) this.#abort.abort()
    }
    return this.#abort.signal
  }

  get body(): AsyncIterable<Uint8Array> | undefined {
    const { headers } = this.#request
    const isEmpty = headers['transfer-encoding'] === undefined && !Number(headers['content-length'])
    return isEmpty ? undefined : this.#request
  }

  #close(): void {
    if (this.isGone) {
      this.#abort?.abort()
      this.underWay?.abort(new Error('whoever asked has gone'))
    }
    this.done?.()
  }
}
