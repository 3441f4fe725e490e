import { failure, NorthboundError } from '@northbound/auth'
import { type Dispatcher, errors, Pool } from 'undici'
import type { PlatformAnswer, PlatformCall, Send } from '../exchange/send.ts'
import { PassingBody } from './passing-body.ts'

/** Connections to one platform, and what sends calls over them. */
export interface Connections {
  readonly send: Send<PassingBody>
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
  const pool = dispatcher ?? new Pool(origin, { connections: 256, allowH2: false })
  const base = pathname.replace(/\/$/, '')
  return {
    // Not cut at the origin: an address may name a port that its origin leaves out.
    send: (call) => dispatch(pool, origin, base + call.url.slice(url.length), call),
    close: async () => {
      // One that was given may serve others as well.
      if (!dispatcher) await pool.close()
    },
  }
}

function dispatch(
  pool: Dispatcher,
  origin: string,
  path: string,
  { method, headers, body, timeoutMs, signal }: PlatformCall,
): Promise<PlatformAnswer<PassingBody>> {
  return new Promise((resolve, reject) => {
    let passing: PassingBody | undefined
    let giveUp: (() => void) | undefined
    const isOver = () => {
      if (giveUp) signal.removeEventListener('abort', giveUp)
    }
    const options = {
      origin,
      path,
      method: method as Dispatcher.HttpMethod,
      headers,
      body: (body ?? null) as Dispatcher.DispatchOptions['body'] & {},
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    }
    pool.dispatch(options, {
      onRequestStart(controller) {
        if (signal.aborted) return controller.abort(signal.reason as Error)
        giveUp = () => controller.abort(signal.reason as Error)
        signal.addEventListener('abort', giveUp, { once: true })
      },
      onResponseStart(controller, status, fields) {
        // 1xx are news of the connection, not answers.
        if (status < 200) return
        const answered = (passing = new PassingBody(controller))
        resolve({
          status,
          header(name) {
            const value = fields[name]
            return Array.isArray(value) ? value.join(', ') : value
          },
          body: answered,
          text: () => answered.text(),
          discard: () => answered.discard(),
        })
      },
      onResponseData(_controller, piece) {
        passing?.push(piece)
      },
      onResponseEnd() {
        isOver()
        passing?.end()
      },
      onResponseError(_controller, error) {
        isOver()
        passing?.fail(error)
        reject(translate(error, signal, timeoutMs))
      },
    })
  })
}

function translate(error: Error, signal: AbortSignal, timeoutMs: number): unknown {
  if (signal.aborted) return signal.reason
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
    return new NorthboundError('timed-out', { detail: `${timeoutMs} ms`, reached: 'maybe' })
  }
  return failure(error)
}
