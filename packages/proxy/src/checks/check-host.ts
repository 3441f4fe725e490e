import type { Incoming } from '../wire/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 2, against DNS rebinding: a page whose domain resolves to this machine sends that domain as `Host`, so only
 * configured names are accepted. `X-Forwarded-Host` is ignored.
 */
export function checkHost({ header }: Incoming, { hosts }: Pick<Settings, 'hosts'>): void {
  const name = header('host')?.toLowerCase().replace(/:\d+$/, '')
  if (name === undefined || !hosts.has(name)) {
    throw new Refusal('host-refused', 'The Host header is not in the list of allowed hosts.')
  }
}
