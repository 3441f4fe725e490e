import { type Identity, longestId } from '../authorize/authorize.ts'
import type { Incoming } from '../exchange/incoming.ts'
import { within } from '../limits/within.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/** Check 7: who asks. Without `authorize` only this machine can, and it is nobody in particular. */
export async function checkAuthorized(
  caller: Incoming,
  path: string,
  authorize: NonNullable<Settings['authorize']>,
  { authorizeMs }: Pick<Settings['limits'], 'authorizeMs'>,
): Promise<Identity> {
  const { method, header, peer } = caller
  const identity = await within(
    Promise.resolve(authorize({ method, header, peer, path })),
    authorizeMs,
    caller,
    () => new Refusal('check-timed-out', `authorize did not answer within ${authorizeMs} ms.`),
  )
  if (identity) return withUsableId(identity)
  const { challenge } = authorize
  const detail = 'The proxy does not know who asks.'
  throw new Refusal('unauthorized', detail, challenge ? { 'www-authenticate': challenge } : {})
}

/**
 * @throws {TypeError} for the operator, who finds it in the event: ids that are no texts would be one key for many. The id is
 * not quoted.
 */
function withUsableId(identity: Identity): Identity {
  const { id } = identity as { readonly id: unknown }
  if (typeof id === 'string' && id !== '' && id.length <= longestId) return identity
  throw new TypeError(`authorize must give an id that is a text of 1 to ${longestId} characters`)
}
