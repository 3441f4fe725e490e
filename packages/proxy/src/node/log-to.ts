import type { TokenEvent } from '@northbound/auth'
import type { ProxyEvent } from '../settings/proxy-event.ts'

/** The methods that a logger needs; pino and other loggers have them. */
export interface Logger {
  info(what: object, message: string): void
  warn(what: object, message: string): void
  error(what: object, message: string): void
}

/** The event handlers that log a proxy and its token source. */
export interface Log {
  /** The `onEvent` option of `createProxy`. */
  readonly onEvent: (event: ProxyEvent) => void
  /** The `onEvent` option of `createTokenSource`. */
  readonly onTokenEvent: (event: TokenEvent) => void
}

/**
 * Writes a log line for each response and each token event: `info` for success, `warn` for a refused request, `error` when the
 * platform or the proxy failed. No line contains a header, body, query, secret or token. Errors of `authorize` and
 * `rateLimit` are logged as `err`, with secrets redacted.
 *
 * @param logger its methods take an object and a message, as those of pino do
 * @example
 * ```ts
 * import { logTo } from '@northbound/proxy/node'
 * import { pino } from 'pino'
 *
 * const log = logTo(pino())
 * // createTokenSource({ …, onEvent: log.onTokenEvent }), createProxy({ …, onEvent: log.onEvent })
 * ```
 */
export function logTo(logger: Logger): Log {
  return {
    onEvent(event) {
      const { method, route, status, problem } = event
      const level = status >= 500 ? 'error' : problem ? 'warn' : 'info'
      // Every field is listed by name, so that a new field of events is not logged without review.
      const { requestId, durationMs, identity, kind, error, replayed } = event
      logger[level](
        {
          requestId,
          method,
          route,
          status,
          durationMs,
          identity,
          problem,
          kind,
          replayed,
          // pino serialises `err` with message and stack.
          ...(error !== undefined && { err: error }),
        },
        problem ? `refused or failed: ${problem}` : 'passed on',
      )
    },
    onTokenEvent({ name, attributes }) {
      const isTrouble = !/login|renewed|adopted/.test(name)
      logger[isTrouble ? 'warn' : 'info']({ event: name, ...attributes }, 'token')
    },
  }
}
