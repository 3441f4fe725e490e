import { toNorthboundError, NorthboundError } from '@northbound/auth'
import { type Dispatcher, EnvHttpProxyAgent, errors, Pool } from 'undici'
import { codingsOf } from '../exchange/codings-of.ts'
import { decodeBody } from '../exchange/decode-body.ts'
import { readError } from '../exchange/read-error.ts'
import type { PlatformAnswer, PlatformCall } from '../exchange/send.ts'
import { DecodedBody } from './decoded-body.ts'
import type { NodeBody } from './node-body.ts'
import type { NodeIncoming } from './node-incoming.ts'
import { PassingBody } from './passing-body.ts'
import { scheduleTogether } from './schedule-together.ts'

/** Whoever asked. The call is given up when they go. */
type Caller = Pick<NodeIncoming, 'isGone' | 'underWay'>
/** A transport that hears from the connection itself that nobody waits any more: a signal for each call would cost more. */
export type SendOnNode = (call: PlatformCall, caller: Caller) => Promise<PlatformAnswer<NodeBody>>

/** Connections to one platform, and what sends calls over them. */
export interface Connections {
  readonly send: SendOnNode
  /** Ends them, with all calls that are under way. */
  close(): Promise<void>
}

/**
 * Sends by undici's dispatcher, from the parser of one connection into the other: a fetch would put streams, a Request and
 * a Response between, which cost more than all checks together. TLS is verified, and redirects are not followed.
 *
 * @param url the base address of the platform
 * @param dispatcher for a client certificate or an authority of your own. @default a pool of connections
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
          // Not cut at the origin: an address may name a port that its origin leaves out.
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
      // One that was given may serve others as well. The caller has left, so no connection is waited for.
      if (!dispatcher) await pool.destroy()
    },
  }
}

/**
 * `NODE_USE_ENV_PROXY=1` makes Node's own fetch, which logs in, go through the proxy that `HTTPS_PROXY` names (Node 24, CLI);
 * calls go the same way then.
 */
function openPool(origin: string): Dispatcher {
  return process.env['NODE_USE_ENV_PROXY'] === '1'
    ? new EnvHttpProxyAgent({ connections: 256, allowH2: false })
    : new Pool(origin, { connections: 256, allowH2: false })
}

/** For a relay, which calls several platforms: the dispatcher finds the connection by the address of each call. */
export function sendAnywhere(dispatcher: Dispatcher): SendOnNode {
  return (call, caller) => connectTo(new URL(call.url).origin, dispatcher).send(call, caller)
}

/** Methods that a client may repeat by itself when a connection closes under them (RFC 9110, 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])

/** How often such a call is repeated: each time it may meet another connection that has been closed meanwhile. */
const repeats = 3

type Fields = Readonly<Record<string, string | string[] | undefined>>
type Answer = PlatformAnswer<NodeBody>

/** One call on its way, and its answer. It settles at its deadline or when the caller leaves, even without a connection. */
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

  /** @param dispatch is called once more for each time that the call is repeated */
  start(dispatch: (exchange: Exchange) => void): void {
    this.#dispatch = dispatch
    this.#caller.underWay = this
    if (this.#caller.isGone) this.abort(gone())
    else dispatch(this)
  }

  /** Nobody waits for the answer any more. */
  abort(reason: Error): void {
    this.#fail(reason)
    this.#controller?.abort(reason)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It waited for a connection longer than its caller did. Aborted, it would take the new connection along.
    if (this.#isSettled) throw gone()
    this.#controller = controller
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, fields: Fields): void {
    // 1xx are news of the connection, not answers.
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
    // A server closes a connection that was idle just as the next call arrives, and has not looked at it.
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

  text(): Promise<string> {
    return readError(this.#stream(this.body!))
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

  /** One deadline is followed by the other, so that a call that is answered soon schedules only one. */
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
  return new Error('the caller has left')
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
