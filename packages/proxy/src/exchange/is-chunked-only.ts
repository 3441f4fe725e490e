/**
 * Whether a body ends where everybody sees its end. Behind another coding than chunked, some servers look for it elsewhere (RFC
 * 9112, 6.1).
 *
 * @param transferEncoding undefined when the header is missing
 */
export function isChunkedOnly(transferEncoding: string | undefined): boolean {
  return transferEncoding === undefined || transferEncoding.toLowerCase() === 'chunked'
}
