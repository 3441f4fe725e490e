import { type HeaderList, listOf } from '../wire/header-list.ts'
import type { Settings } from '../settings/read-options.ts'

const always = listOf({
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  vary: 'Origin',
})
const readable = listOf({
  'access-control-expose-headers': 'Retry-After, WWW-Authenticate, X-Request-Id',
})

/**
 * Adds the headers of every response, including refusals: no caching, no sniffing, and CORS headers for allowed origins, so that
 * their pages can read why something failed.
 */
export function sealHeaders(
  given: HeaderList,
  origin: string | undefined,
  requestId: string,
  { origins, credentials }: Pick<Settings, 'origins' | 'credentials'>,
): HeaderList {
  const headers = [...given, ...always, 'x-request-id', requestId]
  if (origin !== undefined && origins.has(origin)) {
    headers.push('access-control-allow-origin', origin, ...readable)
    if (credentials) headers.push('access-control-allow-credentials', 'true')
  }
  return headers
}
