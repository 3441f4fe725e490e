import { failure, NorthboundError } from '@northbound/auth'
import { type Dispatcher, EnvHttpProxyAgent, errors, Pool } from 'undici'
import type { PlatformAnswer, PlatformCall } from '../exchange/send.ts'
import { decodeBody } from './decode-body.ts'
import type { NodeIncoming } from './node-incoming.ts'
import { PassingBody } from './passing-body.ts'

/** Whoever asked. The call is given up when they go. */
type Caller = Pick<NodeIncoming, 'isGone' | 'underWay'>
/** A transport that hears from the connection itself that nobody waits any more: a signal for each call would cost more. */
export type SendOnNode = (
  call: PlatformCall,
  caller: Caller,
) => Promise<PlatformAnswer<PassingBody>>

/** Connections to one platform, and what sends calls over them. */
export interface Connections {
  readonly send: SendOnNode
  /** Ends them when the calls under way are done. */
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
    send: ({ method, url: address, headers, body, timeoutMs }, caller) =>
      new Promise((resolve, reject) => {
        const dispatch = (onError: (reason: unknown) => void) =>
          pool.dispatch(
            {
              origin,
              // Not cut at the origin: an address may name a port that its origin leaves out.
              path: base + address.slice(url.length),
              method: method as Dispatcher.HttpMethod,
              headers: headers as string[],
              body: (body ?? null) as Dispatcher.DispatchOptions['body'] & {},
              headersTimeout: timeoutMs,
              bodyTimeout: timeoutMs,
            },
            new Exchange(caller, timeoutMs, resolve, onError),
          )
        const mayRepeat = idempotent.has(method) && (!body || body instanceof Uint8Array)
        let left = mayRepeat ? repeats : 0
        const onError = (reason: unknown) => {
          // A server closes a connection that was idle just as the next call arrives, and has not looked at it.
          if (reason instanceof Unanswered && left-- > 0 && !caller.isGone) dispatch(onError)
          else reject(reason instanceof Unanswered ? reason.reason : reason)
        }
        dispatch(onError)
      }),
    close: async () => {
      // One that was given may serve others as well.
      if (!dispatcher) await pool.close()
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

/** The connection ended before the first byte of an answer. */
class Unanswered {
  readonly reason: unknown
  constructor(reason: unknown) {
    this.reason = reason
  }
}

type Fields = Readonly<Record<string, string | string[] | undefined>>

/** One call on its way, and its answer. */
class Exchange implements Dispatcher.DispatchHandler, PlatformAnswer<PassingBody> {
  readonly #caller: Caller
  readonly #timeoutMs: number
  readonly #resolve: (answer: PlatformAnswer<PassingBody>) => void
  readonly #reject: (reason: unknown) => void
  #fields: Fields = {}
  status = 0
  body: PassingBody | null = null

  constructor(
    caller: Caller,
    timeoutMs: number,
    resolve: (answer: PlatformAnswer<PassingBody>) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#caller = caller
    this.#timeoutMs = timeoutMs
    this.#resolve = resolve
    this.#reject = reject
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#caller.isGone) return controller.abort(new Error('whoever asked has gone'))
    this.#caller.underWay = controller
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, fields: Fields): void {
    // 1xx are news of the connection, not answers.
    if (status < 200) return
    this.status = status
    this.#fields = fields
    this.body = new PassingBody(controller)
    this.#resolve(this)
  }

  onResponseData(_controller: unknown, piece: Buffer): void {
    this.body?.push(piece)
  }

  onResponseEnd(): void {
    this.#caller.underWay = undefined
    this.body?.end()
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#caller.underWay = undefined
    this.body?.fail(error)
    const reason = this.#caller.isGone ? error : translate(error, this.#timeoutMs)
    this.#reject(this.status === 0 && isClosed(error) ? new Unanswered(reason) : reason)
  }

  header(name: string): string | undefined {
    const value = this.#fields[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  async text(): Promise<string> {
    return decodeBody(await this.body!.bytes(), this.header('content-encoding'))
  }

  discard(): void {
    this.body?.discard()
  }
}

function isClosed({ code }: Error & { code?: string }): boolean {
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE'
}

function translate(error: Error, timeoutMs: number): unknown {
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
    return new NorthboundError('timed-out', { detail: `${timeoutMs} ms`, reached: 'maybe' })
  }
  return failure(error)
}
