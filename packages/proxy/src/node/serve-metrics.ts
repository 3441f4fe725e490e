import { createServer } from 'node:http'
import * as v from 'valibot'
import { checkOptions } from '../options/check-options.ts'
import { isThisMachine } from '../options/is-this-machine.ts'
import { text } from '../options/option-schemas.ts'
import { listen } from './listen.ts'
import { listeningSchema } from './listening-schema.ts'
import type { Metrics } from './metrics-of.ts'
import { urlOf } from './url-of.ts'

/** Options of `serveMetrics`: where it listens. */
export interface ServeMetricsOptions {
  /** The port; 0 selects a free one. @default 0 */
  readonly port?: number | undefined
  /** The loopback address or name to listen on. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /** An address that other machines can reach, instead of `hostname`: it exposes your routes and how often they are used. */
  readonly dangerouslyListenOn?: string | undefined
}

/** A running metrics server. */
export interface RunningMetrics extends AsyncDisposable {
  /** The URL, for example `http://127.0.0.1:9464/metrics`. */
  readonly url: string
  /** Closes all connections and the port. */
  close(): Promise<void>
}

const schema = v.strictObject({ ...listeningSchema, dangerouslyListenOn: v.optional(text) })

/**
 * Serves metrics on a separate port, at `/metrics`, because pages that call the proxy must not read them.
 *
 * @throws {TypeError} that names each invalid option; when other machines can reach `hostname`.
 * @example
 * ```ts
 * import { metricsOf, serveMetrics } from '@northbound/proxy/node'
 *
 * const running = await serveMetrics(metricsOf(), { port: 9464 })
 * console.log(running.url)
 * ```
 */
export async function serveMetrics(
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  options: ServeMetricsOptions = {},
): Promise<RunningMetrics> {
  const { port, hostname, dangerouslyListenOn } = checkOptions('serveMetrics', schema, options)
  if (dangerouslyListenOn === undefined && !isThisMachine(hostname)) {
    throw new TypeError(
      'serveMetrics: hostname: must be a loopback address. To let other machines read the metrics, set dangerouslyListenOn',
    )
  }
  const host = dangerouslyListenOn ?? hostname
  const server = createServer(async ({ method, url, headers }, response) => {
    // Prevents DNS rebinding: a page whose domain resolves to this machine must not read the metrics.
    const name = headers.host?.replace(/:\d+$/, '') ?? ''
    if (dangerouslyListenOn === undefined && !isThisMachine(name)) {
      return void response.writeHead(421).end()
    }
    if (method !== 'GET' || url !== '/metrics') return void response.writeHead(404).end()
    const text = await metrics.text().catch(() => undefined)
    if (text === undefined) return void response.writeHead(500).end()
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' })
    response.end(text)
  })
  await listen(server, port, host)
  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return {
    url: `${urlOf(server, host)}/metrics`,
    close,
    [Symbol.asyncDispose]: close,
  }
}
