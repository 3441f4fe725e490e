import { clearInterval, setInterval } from 'node:timers'
import type { Emulator } from '../emulator.ts'
import { type AdminOptions, type RunningAdmin, serveAdmin } from './admin/serve-admin.ts'
import { answerWith } from './answer-with.ts'
import { isLoopback } from './is-loopback.ts'
import { listen } from './listener.ts'
import { showOpenApi } from './show-openapi.ts'
import type { Certificates } from './tls/certificates.ts'
import { openTls, type TlsOptions } from './tls/open-tls.ts'

/** How often what is due is looked for, in ms. */
const tickMs = 1000

/** Where an emulator listens, over what, and whether it can be governed from outside. */
export interface ServeOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number | undefined
  /** An address of this machine that only this machine can reach. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /**
   * An address that others can reach, in the place of `hostname`. The emulator has no guard: who
   * reaches it can log in with the credentials you gave it and end every token.
   */
  readonly dangerouslyListenOn?: string | undefined
  /** HTTPS, and mutual TLS. `true` makes certificates for this server alone. @default plain HTTP */
  readonly tls?: true | TlsOptions | undefined
  /**
   * A second port, always of this machine only, that governs the emulator: applications, clock,
   * faults, journal. `true` makes a token for it. @default none
   */
  readonly admin?: true | AdminOptions | undefined
}

/** An emulator on its port. */
export interface RunningEmulator extends AsyncDisposable {
  /** For instance `http://127.0.0.1:40123`. */
  readonly url: string
  /** The port it got. */
  readonly port: number
  /** Those in use, when it is HTTPS: a client trusts `ca`, and shows `client` for mutual TLS. */
  readonly certificates?: Certificates
  /** Where and with which token the emulator is governed, when that was asked for. */
  readonly admin?: RunningAdmin
  /**
   * Resolves when the port is free. Requests that are being answered have `grace` ms to end (0 when
   * left out), then every connection is ended, those kept alive too.
   */
  close(grace?: number): Promise<void>
}

/**
 * Puts an emulator on a port, for clients in other processes: over plain HTTP, HTTPS, or HTTPS that
 * asks for a client certificate. A fault that drops the connection does so here. `/openapi.json` describes what it answers.
 * What the clock makes due, such as a notification that is sent again, happens within a second.
 *
 * A `hostname` beyond this machine is a TypeError; a port that is taken rejects with Node's
 * `EADDRINUSE`.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator'
 * import { serve } from '@northbound/emulator/node'
 *
 * const plain = await serve(createEmulator(), { port: 0 })
 * console.log(plain.url)
 * await plain.close()
 *
 * const mutual = await serve(createEmulator(), { tls: { clientCertificate: 'required' } })
 * console.log(mutual.url, mutual.certificates?.ca)
 * await mutual.close()
 * ```
 */
export function serve(emulator: Emulator, options?: ServeOptions): Promise<RunningEmulator>
export function serve(
  emulator: Pick<Emulator, 'fetch'>,
  options?: ServeOptions & { readonly admin?: undefined },
): Promise<RunningEmulator>
export async function serve(
  emulator: Pick<Emulator, 'fetch'>,
  { port = 0, hostname = '127.0.0.1', dangerouslyListenOn, tls, admin }: ServeOptions = {},
): Promise<RunningEmulator> {
  if (dangerouslyListenOn === undefined && !isLoopback(hostname)) {
    throw new TypeError(
      'serve: hostname must be of this machine only (127.0.0.1, ::1, localhost). ' +
        'To let others in, say so: dangerouslyListenOn',
    )
  }
  const host = dangerouslyListenOn ?? hostname
  const secured = tls && (await openTls(tls === true ? {} : tls, host))
  const answer = answerWith(showOpenApi((request) => emulator.fetch(request)))
  const listener = await listen({ host, port, tls: secured?.settings, answer })
  // Safe: the first signature wants a whole emulator for `admin`.
  const governing = admin && serveAdmin(emulator as Emulator, admin === true ? {} : admin)
  const governed = await governing?.catch(async (error: unknown) => {
    await listener.close()
    throw error
  })

  // On a port time passes by itself: what is due by then does not wait for a request. It keeps no process alive.
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
