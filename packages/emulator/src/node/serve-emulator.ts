import { clearInterval, setInterval } from 'node:timers'
import type { Emulator } from '../emulator.ts'
import { type AdminOptions, type RunningAdmin, serveAdmin } from './admin/serve-admin.ts'
import { answerWith } from './answer-with.ts'
import { isLoopback } from './is-loopback.ts'
import { listen } from './listener.ts'
import { showOpenApi } from './show-openapi.ts'
import type { Certificates } from './tls/certificates.ts'
import { openTls, type TlsOptions } from './tls/open-tls.ts'

/** The interval of the check for due events, in ms. */
const tickMs = 1000

/** Options of {@link serveEmulator}. */
export interface ServeEmulatorOptions {
  /** 0 selects a free port. @default 0 */
  readonly port?: number | undefined
  /** An address of this machine that only this machine can reach. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /**
   * An address that others can reach, in place of `hostname`. The emulator has no access control: everyone
   * who reaches it can log in with the configured credentials and invalidate every token.
   */
  readonly dangerouslyListenOn?: string | undefined
  /** HTTPS, and mutual TLS. `true` creates certificates for this server only. @default plain HTTP */
  readonly tls?: true | TlsOptions | undefined
  /**
   * A second port with the admin API, which only this machine can reach: applications, clock,
   * faults, journal. `true` creates a token for it. @default none
   */
  readonly admin?: true | AdminOptions | undefined
}

/** A running emulator. */
export interface RunningEmulator extends AsyncDisposable {
  /** For instance `http://127.0.0.1:40123`. */
  readonly url: string
  /** The port that it listens on. */
  readonly port: number
  /** The certificates, with HTTPS: a client trusts `ca`, and presents `client` for mutual TLS. */
  readonly certificates?: Certificates
  /** The address and token of the admin API, if it was enabled. */
  readonly admin?: RunningAdmin
  /**
   * Resolves when the port is free. Running requests have `grace` ms to end (default
   * 0), then every connection is closed, also idle keep-alive connections.
   */
  close(grace?: number): Promise<void>
}

/**
 * Serves an emulator on a port, for clients in other processes: over plain HTTP, HTTPS, or HTTPS with
 * a client certificate. A fault that drops the connection really drops it. `/openapi.json` describes the API.
 * Events that become due, such as a retried notification, happen within a second.
 *
 * A `hostname` that others can reach throws a TypeError; a used port rejects with Node's
 * `EADDRINUSE`.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator'
 * import { serveEmulator } from '@northbound/emulator/node'
 *
 * const plain = await serveEmulator(createEmulator(), { port: 0 })
 * console.log(plain.url)
 * await plain.close()
 *
 * const mutual = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
 * console.log(mutual.url, mutual.certificates?.ca)
 * await mutual.close()
 * ```
 */
export function serveEmulator(
  emulator: Emulator,
  options?: ServeEmulatorOptions,
): Promise<RunningEmulator>
export function serveEmulator(
  emulator: Pick<Emulator, 'fetch'>,
  options?: ServeEmulatorOptions & { readonly admin?: undefined },
): Promise<RunningEmulator>
export async function serveEmulator(
  emulator: Pick<Emulator, 'fetch'>,
  { port = 0, hostname = '127.0.0.1', dangerouslyListenOn, tls, admin }: ServeEmulatorOptions = {},
): Promise<RunningEmulator> {
  if (dangerouslyListenOn === undefined && !isLoopback(hostname)) {
    throw new TypeError(
      'serveEmulator: hostname must be of this machine only (127.0.0.1, ::1, localhost). ' +
        'To let others in, say so: dangerouslyListenOn',
    )
  }
  const host = dangerouslyListenOn ?? hostname
  const secured = tls && (await openTls(tls === true ? {} : tls, host))
  const answer = answerWith(showOpenApi((request) => emulator.fetch(request)))
  const listener = await listen({ host, port, tls: secured?.settings, answer })
  // Safe: the first signature requires a whole emulator for `admin`.
  const governing = admin && serveAdmin(emulator as Emulator, admin === true ? {} : admin)
  const governed = await governing?.catch(async (error: unknown) => {
    await listener.close()
    throw error
  })

  // On a port due events must not wait for a request. The timer does not keep the process alive.
  const ticks = setInterval(() => (emulator as Partial<Emulator>).clock?.advance(0), tickMs)
  ticks.unref()

  const close = async (grace?: number) => {
    clearInterval(ticks)
    await Promise.all([listener.close(grace), governed?.close()])
  }
  const scheme = secured ? 'https' : 'http'
  return {
    url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${listener.port}`,
    port: listener.port,
    ...(secured && { certificates: secured.certificates }),
    ...(governed && { admin: governed.admin }),
    close,
    [Symbol.asyncDispose]: () => close(),
  }
}
