import type { TokenEvent } from '@northbound/auth'
import type { ProxyEvent } from '../settings/proxy-event.ts'

/** What is needed of a logger: pino has it, and others do. */
export interface Logger {
  info(what: object, message: string): void
  warn(what: object, message: string): void
  error(what: object, message: string): void
}

/** What to give the proxy and its token source, so that they are logged. */
export interface Log {
  /** For `createProxy`. */
  readonly onEvent: (event: ProxyEvent) => void
  /** For `createTokenSource`. */
  readonly onTokenEvent: (event: TokenEvent) => void
}

/**
 * A line of log for each answer and for each event of the token: `info` when all went well, `warn` for what was refused,
 * `error` when the platform or the proxy failed. Events hold no header, body, query, secret or token, so none is in a line;
 * what `authorize` or `rateLimit` threw is logged as `err`, and the event has it without secrets.
 *
 * @param logger takes an object and a message, as pino does
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
      // Everything by name, so that a field which is added to events one day is not logged before somebody looked at it.
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
          // Under the name that pino writes with message and stack.
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
