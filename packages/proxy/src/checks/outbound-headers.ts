import type { HeaderList } from '../wire/header-list.ts'
import type { Incoming } from '../wire/incoming.ts'

/** The request headers of a page that are forwarded: no cookie, no spelling of app_key, no forwarding headers. */
const passedOn = ['accept', 'accept-language', 'content-type'] as const

/**
 * Check 11: the request headers for the platform, those of the proxy last. A `Connection` header of the page cannot remove any,
 * because it is ignored.
 */
export function outboundHeaders(
  { header }: Pick<Incoming, 'header'>,
  appId: string,
  accessToken: string,
): HeaderList {
  // A compressed error response would have to be decoded here.
  const headers = ['accept-encoding', 'identity']
  for (const name of passedOn) {
    const value = header(name)
    if (value !== undefined) headers.push(name, value)
  }
  headers.push('app_key', appId, 'authorization', `Bearer ${accessToken}`)
  return headers
}
