import type { ErrorKind } from '../errors/error-kind.ts'
import { NorthboundError } from '../errors/northbound-error.ts'
import { factsOf } from './facts-of.ts'

/**
 * Codes and messages of failed connections, in the order to try them: codes of Node (libuv, undici, OpenSSL, llhttp), Bun
 * and Chromium, messages of Deno. `test/http/connection-failures` has them all, collected from real servers (2026-11).
 * Only the match is printed: it cannot hold a secret. Codes are matched whole, so that a new code never counts as a known one.
 */
const signs: [RegExp, ErrorKind][] = [
  [/^(?:ENOTFOUND|EAI_[A-Z]+)$|\bERR_NAME_NOT_RESOLVED\b|\bdns error\b/, 'name-not-found'],
  [
    // The server refused the client certificate or requires one, or the client's own files are faulty.
    /^ERR_(?:OSSL_\w+|CRYPTO_UNSUPPORTED_OPERATION)$|(?:^ERR_SSL_[\w/]*ALERT_|\bfatal alert: )(?:\w*certificate\w*|unknown_?ca|access_?denied|handshake_?failure|decrypt_?error)$|\bERR_(?:BAD_)?SSL_CLIENT_AUTH\w*/i,
    'client-certificate-required',
  ],
  [
    /^(?:CERT_|UNABLE_TO_|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|CRL_|ERROR_IN_CERT_|PATH_LENGTH_EXCEEDED|SEC_ERROR_)[A-Z_]*$|\bnet::ERR_CERT_[A-Z_]+|\binvalid peer certificate: \w+(?: [a-z]+)*/,
    'tls-untrusted',
  ],
  [
    /^(?:ECONNREFUSED|ConnectionRefused|E(?:HOST|NET)(?:UNREACH|DOWN)|EADDRNOTAVAIL|EACCES|EPERM|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_(?!UNEXPECTED_EOF|.*BAD_RECORD_MAC)[\w/]+|EPROTO|HPE_INVALID_(?:CONSTANT|VERSION)|Malformed_HTTP_Response|FailedToOpenSocket)$|\bnet::ERR_(?:CONNECTION_REFUSED|CONNECTION_TIMED_OUT|ADDRESS_UNREACHABLE|INVALID_HTTP_RESPONSE|SSL_\w+)|\bConnection refused\b|\b(?:Network|No route|Host) (?:is )?(?:unreachable|to host)\b|\bfatal alert: \w+|\bInvalidContentType\b|\b(?:invalid HTTP version|received unexpected message)\b/,
    'unreachable',
  ],
]

/**
 * Converts what `fetch` threw into a {@link NorthboundError} that names the cause and holds nothing of the request. Use it when
 * you send calls yourself; `createClient` and `login` do it already.
 *
 * @param thrown whatever a fetch, or another way to send a request, rejected with
 * @example
 * ```ts
 * import { toNorthboundError } from '@northbound/auth'
 *
 * await fetch('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0').catch((thrown: unknown) => {
 *   console.log(toNorthboundError(thrown).kind)
 * })
 * ```
 */
export function toNorthboundError(thrown: unknown): NorthboundError {
  const { words, isConnecting } = factsOf(thrown)
  for (const [sign, kind] of signs) {
    const seen = words.map((word) => sign.exec(word)?.[0]).find(Boolean)
    if (seen) return new NorthboundError(kind, { detail: seen, reached: 'no' })
  }
  // An unknown code is printed only if it has the letters of a code: a token must not be printed in its place.
  const detail = words.find((word) =>
    /^(?:E[A-Z]{3,20}|[A-Z]+(?:_[A-Z0-9]{1,20}){1,6})$/.test(word),
  )
  // Browsers have one message for every failure. A platform without CORS headers has acted nevertheless.
  const isBrowser =
    !detail && words.some((word) => /failed to fetch|networkerror when|load failed/i.test(word))
  return new NorthboundError(isBrowser ? 'blocked-by-browser' : 'unreachable', {
    detail,
    reached: isConnecting ? 'no' : 'maybe',
  })
}
