import type { Incoming } from '../exchange/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 2: a page whose own name was made to point at this machine (DNS rebinding) sends that name as `Host`, so only the
 * names that were given are answered. `X-Forwarded-Host` is not looked at.
 */
export function checkHost({ header }: Incoming, { hosts }: Pick<Settings, 'hosts'>): void {
  const name = header('host')?.toLowerCase().replace(/:\d+$/, '')
  if (name === undefined || !hosts.has(name)) {
    throw new Refusal('host-refused', 'The Host header names none of the hosts of this proxy.')
  }
}
