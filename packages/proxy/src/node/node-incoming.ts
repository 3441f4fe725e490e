import type { IncomingMessage } from 'node:http'
import type { Incoming } from '../wire/incoming.ts'
import { isChunkedOnly } from '../wire/is-chunked-only.ts'
import type { Schedule } from '../timing/schedule.ts'
import { type Connection, connectionOf, type PendingCall } from './connection.ts'
import { GatheredBody } from './gathered-body.ts'
import { scheduleTogether } from './schedule-together.ts'

/** What is aborted when the caller disconnects: a call of undici. */
export interface UnderWay {
  abort(reason: Error): void
}

/** A node:http request, as the checks see it. It is notified when its connection ends. */
export class NodeIncoming implements Incoming, PendingCall {
  readonly #request: IncomingMessage
  readonly #connection: Connection
  #abort: AbortController | undefined
  #done: (() => void) | undefined
  /** The call to the platform while it is in progress. */
  underWay: UnderWay | undefined
  /** Whether the caller has disconnected. */
  isGone: boolean

  constructor(request: IncomingMessage) {
    this.#request = request
    this.#connection = connectionOf(request.socket)
    this.#connection.begin(this)
    this.isGone = request.socket.destroyed
  }

  get request(): IncomingMessage {
    return this.#request
  }

  get method(): string {
    return this.#request.method ?? ''
  }

  /**
   * Empty, and so refused, for HTTP/0.9, where Node parses headers after a line without a version. Also empty when servers may
   * disagree on the end of the body: chunked in HTTP/1.0, or with another coding (RFC 9112, 6.1).
   */
  get target(): string {
    const { httpVersionMajor, httpVersionMinor, headers, url = '' } = this.#request
    if (httpVersionMajor !== 1) return ''
    const framing = headers['transfer-encoding']
    if (framing !== undefined && httpVersionMinor === 0) return ''
    return isChunkedOnly(framing) ? url : ''
  }

  get headerLines(): number {
    return this.#request.rawHeaders.length / 2
  }

  get peer(): string | undefined {
    return this.#request.socket.remoteAddress
  }

  /** An arrow function, because the checks destructure it. */
  readonly header = (name: string): string | undefined => {
    const value = this.#request.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  /** Created lazily: a call that is forwarded at once does not need it. */
  get signal(): AbortSignal {
    if (!this.#abort) {
      this.#abort = new AbortController()
      if (this.isGone) this.#abort.abort()
    }
    return this.#abort.signal
  }

  get schedule(): Schedule {
    return scheduleTogether
  }

  get body(): AsyncIterable<Uint8Array> | undefined {
    const { headers } = this.#request
    const isEmpty = headers['transfer-encoding'] === undefined && !Number(headers['content-length'])
    if (isEmpty) return undefined
    if (this.#request.readableEnded) {
      throw new TypeError(
        'The body of the request was read already: mount the proxy before what parses bodies.',
      )
    }
    return new GatheredBody(this.#request)
  }

  /** Begins the response: `done` is called when it or its connection ends. */
  answer(done: () => void): void {
    if (this.isGone) done()
    else this.#done = done
  }

  /** The whole response was written. */
  end(): void {
    const done = this.#done
    this.#done = undefined
    this.#connection.end(this)
    done?.()
  }

  /** The caller disconnected. */
  leave(): void {
    this.isGone = true
    this.#abort?.abort()
    this.underWay?.abort(new Error('The caller disconnected.'))
    this.end()
  }
}
