import { createServer } from 'node:http'
import * as v from 'valibot'
import type { Relay } from '../relay/create-relay.ts'
import { checkOptions } from '../settings/check-options.ts'
import { isThisMachine } from '../settings/is-this-machine.ts'
import { handleOf } from '../exchange/seams.ts'
import { answerOnNode } from './answer-on-node.ts'
import { listen } from './listen.ts'
import { listeningSchema } from './listening-schema.ts'
import type { TlsFiles } from '@northbound/auth/node'
import { openAgent } from './open-agent.ts'
import { sendAnywhere } from './send-by-undici.ts'
import { urlOf } from './url-of.ts'

/** Where a relay listens, and how it reaches platforms. */
export interface ServeRelayOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number | undefined
  /** An address of this machine that only this machine can reach; there is no way to let others in. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /** For platforms with mutual TLS, or with an authority of their own. @default what the system trusts, and no certificate */
  readonly tls?: TlsFiles | undefined
}

/** A relay on its port. */
export interface RunningRelay extends AsyncDisposable {
  /** For instance `http://127.0.0.1:8081`. */
  readonly url: string
  /** Ends every connection, and frees the port. */
  close(): Promise<void>
}

const pem = v.optional(
  v.union([v.string(), v.instance(Uint8Array)], 'must be a PEM text, or the bytes of its file'),
)
const schema = v.strictObject({
  ...listeningSchema,
  tls: v.optional(
    v.strictObject({
      cert: pem,
      key: pem,
      passphrase: v.optional(v.string('must be a text')),
      ca: pem,
    }),
  ),
})

/**
 * Puts a relay on a port of this machine.
 *
 * @throws {TypeError} that names each option that is wrong; when `hostname` can be reached by others, or a certificate comes without its key.
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
    throw new TypeError('serveRelay: hostname: must be of this machine only')
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
