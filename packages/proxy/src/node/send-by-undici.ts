import { toNorthboundError, NorthboundError } from '@northbound/auth'
import { type Dispatcher, EnvHttpProxyAgent, errors, Pool } from 'undici'
import { codingsOf } from '../wire/codings-of.ts'
import { decodeBody } from '../wire/decode-body.ts'
import { longestError, orTooLong, readError } from '../wire/read-error.ts'
import type { PlatformAnswer, PlatformCall } from '../wire/send.ts'
import { DecodedBody } from './decoded-body.ts'
import type { NodeBody } from './node-body.ts'
import type { NodeIncoming } from './node-incoming.ts'
import { PassingBody } from './passing-body.ts'
import { scheduleTogether } from './schedule-together.ts'

/** The caller. The call is aborted when it disconnects. */
type Caller = Pick<NodeIncoming, 'isGone' | 'underWay'>
/** A transport that the connection itself notifies when the caller disconnects: a signal per call would cost more. */
export type SendOnNode = (call: PlatformCall, caller: Caller) => Promise<PlatformAnswer<NodeBody>>

/** Connections to one platform, and the transport that uses them. */
export interface Connections {
  readonly send: SendOnNode
  /** Closes the connections, and aborts all calls in progress. */
  close(): Promise<void>
}

/**
 * Sends by undici's dispatcher, from the parser of one connection into the other: a fetch would add streams, a Request and a
 * Response, which cost more than all checks together. TLS is verified, and redirects are not followed.
 *
 * @param url the base URL of the platform
 * @param dispatcher for a client certificate or a private authority. @default a pool of connections
 */
export function connectTo(url: string, dispatcher?: Dispatcher): Connections {
  const { origin, pathname } = new URL(url)
  const pool = dispatcher ?? openPool(origin)
  const base = pathname.replace(/\/$/, '')
  return {
    send: (call, caller) =>
      new Promise((resolve, reject) => {
        const { method, headers, body, timeoutMs } = call
        const options = {
          origin,
          // Cut at the base URL, not at the origin: a URL may have a default port, which its origin omits.
          path: base + call.url.slice(url.length),
          method: method as Dispatcher.HttpMethod,
          headers: headers as string[],
          body: (body ?? null) as Dispatcher.DispatchOptions['body'] & {},
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
        }
        new Exchange(call, caller, resolve, reject).start((exchange) =>
          pool.dispatch(options, exchange),
        )
      }),
    close: async () => {
      // A dispatcher of the application may be shared. All callers are gone, so nothing waits for a connection.
      if (!dispatcher) await pool.destroy()
    },
  }
}

/**
 * With `NODE_USE_ENV_PROXY=1`, Node's fetch, which logs in, uses the HTTP proxy in `HTTPS_PROXY` (Node 24, CLI), so calls use
 * it as well.
 */
function openPool(origin: string): Dispatcher {
  return process.env['NODE_USE_ENV_PROXY'] === '1'
    ? new EnvHttpProxyAgent({ connections: 256, allowH2: false })
    : new Pool(origin, { connections: 256, allowH2: false })
}

/** For a relay, which calls several platforms: the dispatcher selects the connection by the URL of each call. */
export function sendAnywhere(dispatcher: Dispatcher): SendOnNode {
  return (call, caller) => connectTo(new URL(call.url).origin, dispatcher).send(call, caller)
}

/** Idempotent methods: a client may retry them when the connection closes (RFC 9110, 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])

/** Number of retries: each one may use another connection that the server has just closed. */
const repeats = 3

type Fields = Readonly<Record<string, string | string[] | undefined>>
type Answer = PlatformAnswer<NodeBody>

/** One call and its response. It settles at its timeout or when the caller disconnects, even without a connection. */
class Exchange implements Dispatcher.DispatchHandler, Answer {
  readonly #caller: Caller
  readonly #timeoutMs: number
  readonly #connectMs: number
  readonly #resolve: (answer: Answer) => void
  readonly #reject: (reason: unknown) => void
  #dispatch: (exchange: Exchange) => void = () => {}
  #controller: Dispatcher.DispatchController | undefined
  #cancelDeadline: () => void
  #repeats: number
  #isSettled = false
  #fields: Fields = {}
  status = 0
  body: PassingBody | null = null

  constructor(
    { method, body, timeoutMs, connectMs = timeoutMs }: PlatformCall,
    caller: Caller,
    resolve: (answer: Answer) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#caller = caller
    this.#timeoutMs = timeoutMs
    this.#connectMs = Math.min(connectMs, timeoutMs)
    this.#resolve = resolve
    this.#reject = reject
    const mayRepeat = idempotent.has(method) && (!body || body instanceof Uint8Array)
    this.#repeats = mayRepeat ? repeats : 0
    this.#cancelDeadline = scheduleTogether(this.#connectMs, () => this.#connectLate())
  }

  /** @param dispatch is called again for each retry */
  start(dispatch: (exchange: Exchange) => void): void {
    this.#dispatch = dispatch
    this.#caller.underWay = this
    if (this.#caller.isGone) this.abort(gone())
    else dispatch(this)
  }

  /** Rejects the call, and aborts it at the dispatcher. */
  abort(reason: Error): void {
    this.#fail(reason)
    this.#controller?.abort(reason)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // The caller disconnected while the call waited for a connection. An abort would close the new connection.
    if (this.#isSettled) throw gone()
    this.#controller = controller
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, fields: Fields): void {
    // 1xx are interim responses.
    if (status < 200) return
    this.status = status
    this.#fields = fields
    this.body = new PassingBody(controller)
    this.#settle()
    const codings = codingsOf(this.header('content-encoding'))
    if (codings.length === 0) return this.#resolve(this)
    this.#decode(this.body, codings).then(this.#resolve, (error: unknown) =>
      this.#reject(this.#caller.isGone ? gone() : error),
    )
  }

  onResponseData(_controller: unknown, piece: Buffer): void {
    this.body?.push(piece)
  }

  onResponseEnd(): void {
    this.#caller.underWay = undefined
    this.body?.end()
  }

  onResponseError(_controller: unknown, error: Error): void {
    if (this.#isSettled) {
      if (this.body) this.#caller.underWay = undefined
      return void this.body?.fail(error)
    }
    // The server closed an idle connection just when the call arrived, and has not processed it.
    if (isClosed(error) && this.#repeats-- > 0) {
      this.#controller = undefined
      return this.#dispatch(this)
    }
    this.#fail(translate(error, this.#timeoutMs))
  }

  header(name: string): string | undefined {
    const value = this.#fields[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  async text(): Promise<string> {
    const translated = (error: Error) => translate(error, this.#timeoutMs)
    return orTooLong(await this.body!.text(longestError, translated))
  }

  discard(): void {
    this.body?.discard()
  }

  async #decode(encoded: PassingBody, codings: readonly string[]): Promise<Answer> {
    const stream = await decodeBody(this.#stream(encoded), codings)
    return {
      status: this.status,
      header: (name) => (name === 'content-length' ? undefined : this.header(name)),
      body: new DecodedBody(stream, encoded),
      text: () => readError(stream),
      discard: () => void stream.cancel().catch(() => {}),
    }
  }

  #stream(body: PassingBody): ReadableStream<Uint8Array> {
    return body.stream((error) => translate(error, this.#timeoutMs))
  }

  /** The connect timeout starts the response timeout, so that a fast call schedules only one. */
  #connectLate(): void {
    const left = this.#timeoutMs - this.#connectMs
    if (!this.#controller) return this.#fail(timedOut(this.#connectMs, 'no'))
    this.#cancelDeadline = scheduleTogether(left, () => this.abort(timedOut(this.#timeoutMs)))
  }

  #fail(reason: unknown): void {
    if (this.#isSettled) return
    this.#settle()
    this.#caller.underWay = undefined
    this.#reject(reason)
  }

  #settle(): void {
    this.#isSettled = true
    this.#cancelDeadline()
  }
}

function gone(): Error {
  return new Error('The caller disconnected.')
}

function timedOut(ms: number, reached: 'no' | 'maybe' = 'maybe'): NorthboundError {
  return new NorthboundError('timed-out', { detail: `${ms} ms`, reached })
}

function isClosed({ code }: Error & { code?: string }): boolean {
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE'
}

function translate(error: Error, timeoutMs: number): NorthboundError {
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
    return timedOut(timeoutMs)
  }
  return toNorthboundError(error)
}
