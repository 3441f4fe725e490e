import type { Settings } from '../settings/read-options.ts'

/**
 * The headers of every answer, of refusals too: not to be stored, not to be guessed at, and readable by pages whose origin
 * was declared, so that they learn why something failed.
 */
export function sealingHeaders(
  origin: string | undefined,
  requestId: string,
  { origins, credentials }: Pick<Settings, 'origins' | 'credentials'>,
): Record<string, string> {
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'Origin',
    'x-request-id': requestId,
  }
  if (origin !== undefined && origins.has(origin)) {
    headers['access-control-allow-origin'] = origin
    headers['access-control-expose-headers'] = 'Retry-After, WWW-Authenticate, X-Request-Id'
    if (credentials) headers['access-control-allow-credentials'] = 'true'
  }
  return headers
}
