import { createTokenSource, type TokenEvent } from '@northbound/auth'
import { createProxy } from '../create-proxy.ts'
import type { ProxyEvent } from '../settings/proxy-event.ts'
import type { LoadedConfig } from './config/load-config.ts'
import { metricsOf } from './metrics-of.ts'
import { type RunningMetrics, serveMetrics } from './serve-metrics.ts'
import { type RunningProxy, serveProxy } from './serve-proxy.ts'

/** Options of `startProxy`: event handlers in addition to metrics. */
export interface StartProxyOptions {
  /** Called for each response, for example `logTo(pino()).onEvent`. @default none */
  readonly onEvent?: ((event: ProxyEvent) => void) | undefined
  /** Called for each token event, for example `logTo(pino()).onTokenEvent`. @default none */
  readonly onTokenEvent?: ((event: TokenEvent) => void) | undefined
}

/** A proxy that was started from a configuration. `close` closes everything: port, metrics, token source and Redis. */
export interface StartedProxy extends RunningProxy {
  /** The metrics server; undefined when `metrics` is not configured. */
  readonly metrics: RunningMetrics | undefined
}

/**
 * Starts everything that a configuration describes: token source, proxy server and metrics server.
 *
 * @param config the result of `loadConfig`
 * @throws {TypeError} that names each invalid option; the system error when a port cannot be opened. Everything is closed then.
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

/** Combines two handlers. The second is called even if the first throws. */
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
