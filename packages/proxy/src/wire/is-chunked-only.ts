/**
 * Whether all servers agree on the end of a body. With a coding other than chunked they may not: request smuggling (RFC 9112,
 * 6.1).
 *
 * @param transferEncoding undefined when the header is missing
 */
export function isChunkedOnly(transferEncoding: string | undefined): boolean {
  return transferEncoding === undefined || transferEncoding.toLowerCase() === 'chunked'
}
