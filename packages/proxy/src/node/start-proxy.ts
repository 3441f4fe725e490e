import { createTokenSource, type TokenEvent } from '@northbound/auth'
import { createProxy } from '../create-proxy.ts'
import type { ProxyEvent } from '../settings/proxy-event.ts'
import type { LoadedConfig } from './config/load-config.ts'
import { metricsOf } from './metrics-of.ts'
import { type RunningMetrics, serveMetrics } from './serve-metrics.ts'
import { type RunningProxy, serveProxy } from './serve-proxy.ts'

/** What a proxy tells, besides its metrics. */
export interface StartProxyOptions {
  /** Is called with each answer, for example `logTo(pino()).onEvent`. @default nothing is called */
  readonly onEvent?: ((event: ProxyEvent) => void) | undefined
  /** Is called with each event of the token, for example `logTo(pino()).onTokenEvent`. @default nothing is called */
  readonly onTokenEvent?: ((event: TokenEvent) => void) | undefined
}

/** A proxy that was started from a configuration. `close` ends all of it: port, metrics, token source and Redis. */
export interface StartedProxy extends RunningProxy {
  /** The port of the metrics; undefined when the configuration asks for none. */
  readonly metrics: RunningMetrics | undefined
}

/**
 * Starts everything that a configuration describes: the token source, the proxy on its port, and the metrics on theirs.
 *
 * @param config what `loadConfig` gave
 * @throws {TypeError} that names each option that is wrong; the error of the system when a port cannot be opened. Nothing is
 * left open then.
 * @example
 * ```ts
 * import { loadConfig, startProxy } from '@northbound/proxy/node'
 *
 * const running = await startProxy(loadConfig({ file: 'northbound.yaml' }))
 * process.once('SIGTERM', () => void running.close())
 * ```
 */
export async function startProxy(
  config: LoadedConfig,
  options: StartProxyOptions = {},
): Promise<StartedProxy> {
  const counted = config.metrics && metricsOf()
  const tokens = createTokenSource({
    ...config.platform,
    onEvent: inTurn(counted?.onTokenEvent, options.onTokenEvent),
  })
  const opened: { close(): Promise<void> }[] = [tokens, config]
  const closeAll = async () => {
    for (const each of opened) await each.close()
  }
  try {
    const onEvent = inTurn(counted?.onEvent, options.onEvent)
    const proxy = createProxy({ ...config.proxy, tokens, onEvent })
    const running = await serveProxy(proxy, config.serve)
    opened.unshift(running)
    counted?.watch(proxy)
    counted?.watch(running)
    const metrics = counted && (await serveMetrics(counted, config.metrics))
    if (metrics) opened.unshift(metrics)
    return { ...running, metrics, close: closeAll, [Symbol.asyncDispose]: closeAll }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** One function that calls both. What the first throws does not keep the second from being called. */
function inTurn<Event>(
  first: ((event: Event) => void) | undefined,
  second: ((event: Event) => void) | undefined,
): ((event: Event) => void) | undefined {
  if (!first || !second) return first ?? second
  return (event) => {
    try {
      first(event)
    } finally {
      second(event)
    }
  }
}
