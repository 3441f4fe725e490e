import { createServer } from 'node:http'
import * as v from 'valibot'
import type { Relay } from '../relay/create-relay.ts'
import { checkOptions } from '../options/check-options.ts'
import { isThisMachine } from '../options/is-this-machine.ts'
import { handleOf } from '../exchange/seams.ts'
import { answerOnNode } from './answer-on-node.ts'
import { listen } from './listen.ts'
import { listeningSchema } from './listening-schema.ts'
import type { TlsFiles } from '@northbound/auth/node'
import { openAgent } from './open-agent.ts'
import { sendAnywhere } from './send-by-undici.ts'
import { urlOf } from './url-of.ts'

/** Options of `serveRelay`: where it listens, and TLS for the platforms. */
export interface ServeRelayOptions {
  /** The port; 0 selects a free one. @default 0 */
  readonly port?: number | undefined
  /** The loopback address or name to listen on; other addresses are not allowed. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /** For platforms with mutual TLS or a private certificate authority. @default the authorities of Node, no client certificate */
  readonly tls?: TlsFiles | undefined
}

/** A running relay. */
export interface RunningRelay extends AsyncDisposable {
  /** The URL, for example `http://127.0.0.1:8081`. */
  readonly url: string
  /** Closes all connections and the port. */
  close(): Promise<void>
}

const pem = v.optional(
  v.union([v.string(), v.instance(Uint8Array)], 'must be a PEM string, or the bytes of its file'),
)
const schema = v.strictObject({
  ...listeningSchema,
  tls: v.optional(
    v.strictObject({
      cert: pem,
      key: pem,
      passphrase: v.optional(v.string('must be a string')),
      ca: pem,
    }),
  ),
})

/**
 * Serves a relay on a port of this machine.
 *
 * @throws {TypeError} that names each invalid option; when other machines can reach `hostname`, or a certificate has no key.
 * @example
 * ```ts
 * import { serveRelay } from '@northbound/proxy/node'
 * import { createRelay } from '@northbound/proxy/relay'
 *
 * const relay = createRelay({ platforms: { lab: 'https://server:8743' }, origins: ['http://localhost:5173'] })
 * const running = await serveRelay(relay, { port: 8081 })
 * console.log(running.url)
 * ```
 */
export async function serveRelay(
  relay: Relay,
  options: ServeRelayOptions = {},
): Promise<RunningRelay> {
  const { port, hostname, tls } = checkOptions('serveRelay', schema, options)
  if (!isThisMachine(hostname)) {
    throw new TypeError('serveRelay: hostname: must be a loopback address')
  }
  const handle = handleOf(relay)
  const agent = openAgent(tls)
  const send = sendAnywhere(agent)
  const server = createServer(
    { requireHostHeader: true, insecureHTTPParser: false, joinDuplicateHeaders: true },
    (request, response) => {
      void answerOnNode(handle, send, request, response)
    },
  )
  await listen(server, port, hostname)
  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await agent.destroy()
  }
  return {
    url: urlOf(server, hostname),
    close,
    [Symbol.asyncDispose]: close,
  }
}
