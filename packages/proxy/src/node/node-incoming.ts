import type { IncomingMessage } from 'node:http'
import type { Incoming } from '../exchange/incoming.ts'
import { isChunkedOnly } from '../exchange/is-chunked-only.ts'
import type { Schedule } from '../limits/schedule.ts'
import { type Connection, connectionOf, type PendingCall } from './connection.ts'
import { GatheredBody } from './gathered-body.ts'
import { scheduleTogether } from './schedule-together.ts'

/** What is given up when whoever asked has gone: a call of undici has it. */
export interface UnderWay {
  abort(reason: Error): void
}

/** A request of node:http, as the checks see it, and the one place that hears of the end of its connection. */
export class NodeIncoming implements Incoming, PendingCall {
  readonly #request: IncomingMessage
  readonly #connection: Connection
  #abort: AbortController | undefined
  #done: (() => void) | undefined
  /** The call to the platform, as long as it is under way. */
  underWay: UnderWay | undefined
  /** Whether nobody waits for the answer any more. */
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
   * Empty, and so refused, for HTTP/0.9: a line without a version, which Node reads on as if headers could follow. For a body,
   * too, whose end others would look for elsewhere: chunked in HTTP/1.0, or behind another coding (RFC 9112, 6.1).
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

  /** An arrow, because the checks take it out of its object. */
  readonly header = (name: string): string | undefined => {
    const value = this.#request.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  /** Made when it is asked for first: a call that is carried at once does without. */
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

  /** The answer begins to go out: `done` is called when it has ended, or its connection has. */
  answer(done: () => void): void {
    if (this.isGone) done()
    else this.#done = done
  }

  /** All of the answer is on its way. */
  end(): void {
    const done = this.#done
    this.#done = undefined
    this.#connection.end(this)
    done?.()
  }

  /** The connection ended, and nobody waits any more. */
  leave(): void {
    this.isGone = true
    this.#abort?.abort()
    this.underWay?.abort(new Error('the caller has left'))
    this.end()
  }
}
