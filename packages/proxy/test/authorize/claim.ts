import type { Claim } from '@northbound/proxy'

/** A request with these headers, as `authorize` receives it. */
export function claimOf(headers: Readonly<Record<string, string>>): Claim {
  return { method: 'GET', path: '/iocm/app/dm/v1.4.0/devices', header: (name) => headers[name] }
}
