import { createServer } from 'node:http'
import * as v from 'valibot'
import { checkOptions } from '../settings/check-options.ts'
import { isThisMachine } from '../settings/is-this-machine.ts'
import { text } from '../settings/option-schemas.ts'
import { listen } from './listen.ts'
import { listeningSchema } from './listening-schema.ts'
import type { Metrics } from './metrics-of.ts'
import { urlOf } from './url-of.ts'

/** Where metrics are served. */
export interface ServeMetricsOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number | undefined
  /** An address of this machine that only this machine can reach. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /** An address that others can reach, in the place of `hostname`: your routes and how often they are used are seen there. */
  readonly dangerouslyListenOn?: string | undefined
}

/** Metrics on their port. */
export interface RunningMetrics extends AsyncDisposable {
  /** For instance `http://127.0.0.1:9464/metrics`. */
  readonly url: string
  /** Ends every connection, and frees the port. */
  close(): Promise<void>
}

const schema = v.strictObject({ ...listeningSchema, dangerouslyListenOn: v.optional(text) })

/**
 * Puts metrics on a port of their own, at `/metrics`: they are not for the pages that call the proxy.
 *
 * @throws {TypeError} that names each option that is wrong; when `hostname` can be reached by others.
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
      'serveMetrics: hostname: must be of this machine only. To let others read the metrics, say so: dangerouslyListenOn',
    )
  }
  const host = dangerouslyListenOn ?? hostname
  const server = createServer(async ({ method, url, headers }, response) => {
    // A page whose name was made to point at this machine (DNS rebinding) could read them otherwise.
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
