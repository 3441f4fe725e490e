import type { ErrorKind } from '../errors/error-kind.ts'
import { NorthboundError, type Reached } from '../errors/northbound-error.ts'
import { factsOf } from './facts-of.ts'

/**
 * What runtimes say when a fetch fails, in the order to try it: codes of Node (libuv, undici, OpenSSL, llhttp) and Bun, words
 * of Deno, codes of Chromium and Firefox (Node 22 and 24, Deno 2.9, Bun 1.4, Chromium 156; collected 2026-11). Only what
 * matched is printed: it cannot hold a secret. Codes are whole, so that a new one never counts as another by chance.
 */
const signs: [RegExp, ErrorKind, Reached][] = [
  [/^(?:ENOTFOUND|EAI_[A-Z]+|\w*NAME_NOT_RESOLVED)$|\bdns error\b/, 'name-not-found', 'no'],
  [
    // The server refused the certificate of the caller or misses one, or the caller's own files are at fault.
    /^ERR_SSL_\w*ALERT_(?:\w*CERTIFICATE\w*|UNKNOWN_CA|ACCESS_DENIED|HANDSHAKE_FAILURE|DECRYPT_ERROR)$|^ERR_OSSL_\w+$|\bfatal alert: (?:\w*[Cc]ertificate\w*|UnknownCA|AccessDenied|HandshakeFailure|DecryptError)\b|^(?:ERR_SSL_CLIENT_AUTH|ERR_BAD_SSL_CLIENT_AUTH)\w*$/,
    'client-certificate-required',
    'no',
  ],
  [
    /^(?:CERT_\w+|UNABLE_TO_\w+|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|ERR_TLS_CERT_ALTNAME_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|CRL_\w+|ERROR_IN_CERT_\w+|PATH_LENGTH_EXCEEDED|(?:net::)?ERR_CERT_\w+|SEC_ERROR_\w+|SSL_ERROR_BAD_CERT_DOMAIN)$|\binvalid peer certificate: \w+/,
    'tls-untrusted',
    'no',
  ],
  [
    /^(?:ECONNREFUSED|ConnectionRefused|E(?:HOST|NET)(?:UNREACH|DOWN)|EADDRNOTAVAIL|EACCES|EPERM|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_\w+|EPROTO|HPE_\w+|(?:net::)?ERR_(?:CONNECTION_REFUSED|CONNECTION_TIMED_OUT|ADDRESS_UNREACHABLE|SSL_\w+)|FailedToOpenSocket)$|\bConnection refused\b|\b(?:Network|No route|Host) (?:is )?(?:unreachable|to host)\b|\bfatal alert: \w+|\bInvalidContentType\b|\binvalid HTTP version parsed\b/,
    'unreachable',
    'no',
  ],
]
/** Of these the moment tells whether anything was sent. */
const whileConnecting = /^(?:ETIMEDOUT|ECONNRESET|ECONNABORTED|EPIPE)$/

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
  const { words, isConnecting } = factsOf(thrown)
  for (const [sign, kind, reached] of signs) {
    const seen = words.map((word) => sign.exec(word)?.[0]).find(Boolean)
    if (seen) return new NorthboundError(kind, { detail: seen, reached })
  }
  const detail = words.find((word) => /^[A-Z][A-Z0-9_]{2,60}$/.test(word))
  const isUnsent = isConnecting && whileConnecting.test(detail ?? '')
  // Browsers have one text for everything; a platform without CORS headers has acted all the same.
  const isBrowser =
    !detail && words.some((word) => /failed to fetch|networkerror when|load failed/i.test(word))
  return new NorthboundError(isBrowser ? 'blocked-by-browser' : 'unreachable', {
    detail,
    reached: isUnsent ? 'no' : 'maybe',
  })
}
