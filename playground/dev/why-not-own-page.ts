import type { IncomingMessage } from 'node:http'

/**
 * Why a request may not be one of a page of this very server, on this machine: pages of other sites, and of other ports, can
 * make a browser send requests here. A program that is no browser sends neither header, and passes.
 */
export function whyNotOwnPage({
  headers,
  headersDistinct,
  socket,
}: IncomingMessage): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) {
    return 'The Host header names another machine.'
  }
  // Node keeps the first and drops the other.
  if (headersDistinct['host']?.length !== 1) return 'The Host header occurs twice.'
  const own = `${'encrypted' in socket ? 'https' : 'http'}://${host.toLowerCase()}`
  if (origin !== undefined && origin !== own) return 'The Origin is not this server.'
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Sec-Fetch-Site says that the request comes from another site.'
  }
  return undefined
}
