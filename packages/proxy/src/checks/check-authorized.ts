import type { Identity } from '../authorize/authorize.ts'
import type { Incoming } from '../exchange/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/** Check 7: who asks. Without `authorize` only this machine can, and it is nobody in particular. */
export async function checkAuthorized(
  { method, header, peer }: Incoming,
  path: string,
  authorize: NonNullable<Settings['authorize']>,
): Promise<Identity> {
  const identity = await authorize({ method, header, peer, path })
  if (identity) return identity
  const { challenge } = authorize
  const detail = 'The proxy does not know who asks.'
  throw new Refusal('unauthorized', detail, challenge ? { 'www-authenticate': challenge } : {})
}
