import type { HeaderList } from '../exchange/header-list.ts'
import type { Incoming } from '../exchange/incoming.ts'

/** All that goes on to the platform of what a page sent. No cookie, no spelling of app_key, nothing about who forwarded. */
const passedOn = ['accept', 'accept-language', 'content-type'] as const

/**
 * Check 11: the headers of the call, ours last. A `Connection` header of the page removes none, because none of its own is
 * looked at.
 */
export function outboundHeaders(
  { header }: Pick<Incoming, 'header'>,
  appId: string,
  accessToken: string,
): HeaderList {
  // Compressed, it would have to be unpacked here to be read when it is an error.
  const headers = ['accept-encoding', 'identity']
  for (const name of passedOn) {
    const value = header(name)
    if (value !== undefined) headers.push(name, value)
  }
  headers.push('app_key', appId, 'authorization', `Bearer ${accessToken}`)
  return headers
}
