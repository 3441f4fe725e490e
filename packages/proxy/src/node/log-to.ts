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

/** The attributes of a proxy's events that are logged. They have names here, so that none is logged without review. */
const logged: ReadonlySet<string> = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'identity',
  'replayed',
  'problem',
  'kind',
])

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
      const { name, attributes } = event
      const problem = 'problem' in attributes ? attributes.problem : undefined
      const level = attributes.status >= 500 ? 'error' : problem ? 'warn' : 'info'
      const fields = Object.entries(attributes).filter(([field]) => logged.has(field))
      // pino serialises `err` with message and stack.
      const failure = 'error' in event ? { err: event.error } : {}
      logger[level](
        { event: name, ...Object.fromEntries(fields), ...failure },
        problem ? `refused or failed: ${problem}` : 'passed on',
      )
    },
    onTokenEvent({ name, attributes }) {
      const isTrouble = !/login|renewed|adopted/.test(name)
      logger[isTrouble ? 'warn' : 'info']({ event: name, ...attributes }, 'token')
    },
  }
}
