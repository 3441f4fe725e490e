import type { ErrorKind } from '../errors/error-kind.ts'
import { NorthboundError } from '../errors/northbound-error.ts'

/**
 * Words by which runtimes tell why a fetch failed, in the order to try them (Node 22 and 24, Deno 2.9,
 * Bun 1.4, Chromium 156; collected 2026-11). Only what matched is printed: it cannot hold a secret.
 */
const signs: [RegExp, ErrorKind][] = [
  [/enotfound|eai_again|dns error/i, 'name-not-found'],
  [/\w*conn\w* ?refused|e\w+unreach|connect_timeout/i, 'unreachable'],
  [/certificate.?required|handshake.?failure|bad.?certificate/i, 'client-certificate-required'],
  [/unable_to_\w+|\w*cert\w*/i, 'tls-untrusted'],
]

/**
 * Turns what `fetch` threw into an error of ours that names the cause and carries nothing of the request. For those who send
 * calls by themselves; `createClient` and `login` do it already.
 *
 * @param thrown whatever a fetch, or another way to send a request, rejected with
 * @example
 * ```ts
 * import { failure } from '@northbound/auth'
 *
 * await fetch('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0').catch((thrown: unknown) => {
 *   console.log(failure(thrown).kind)
 * })
 * ```
 */
export function failure(thrown: unknown): NorthboundError {
  const text = describe(thrown)
  for (const [sign, kind] of signs) {
    const seen = sign.exec(text)
    if (seen) return new NorthboundError(kind, { detail: seen[0] })
  }
  // Browsers have one text for everything; a platform without CORS headers has acted all the same.
  const isBrowser = /failed to fetch|networkerror when|load failed/i.test(text)
  return new NorthboundError(isBrowser ? 'blocked-by-browser' : 'unreachable', { reached: 'maybe' })
}

/** Codes and messages down the chain of causes, where runtimes hide the real one; addresses left out. */
function describe(thrown: unknown): string {
  const { code, message, cause } = Object(thrown)
  return thrown ? `${code} ${message} ${describe(cause)}`.replaceAll(/https?:\S+/g, '') : ''
}
