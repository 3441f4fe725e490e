import { type Authorize, type Identity, longestId } from '../authorize/authorize.ts'
import type { Incoming } from '../exchange/incoming.ts'
import { within } from '../limits/within.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

type Guard = Pick<Settings, 'failures' | 'known' | 'limits'>

/**
 * Check 7: who asks. Without `authorize` only this machine can, and it is nobody in particular.
 *
 * @param peer where the call comes from; its failures are counted. Those of an unknown peer are not: one caller could then
 * shut out all others who are new.
 */
export async function checkAuthorized(
  caller: Incoming,
  peer: string | undefined,
  path: string,
  authorize: Authorize,
  guard: Guard,
): Promise<Identity> {
  const credential = peer === undefined ? undefined : checkFailures(caller, peer, authorize, guard)
  let identity: Identity | undefined
  try {
    identity = await ask(caller, peer, path, authorize, guard)
    if (!identity) throw unknownCaller(authorize)
  } catch (thrown) {
    // What breaks in `authorize` is no failure of the caller's.
    if (thrown instanceof Refusal && thrown.name === 'unauthorized') {
      guard.known.forget(credential)
      if (peer !== undefined) guard.failures.count(peer)
    }
    throw thrown
  }
  checkId(identity)
  guard.known.remember(credential)
  return identity
}

/** Where a caller shows who it is, unless `authorize` names other headers. */
const usualHeaders = ['authorization', 'cookie']

/**
 * @returns the digest of the credential
 * @throws {Refusal} when the peer is blocked, the credential was not accepted lately, and another call was tried just now
 */
function checkFailures(
  { header }: Incoming,
  peer: string,
  { credentialHeaders = usualHeaders }: Authorize,
  { failures, known }: Guard,
): number | undefined {
  const credential = known.digestOf(header, credentialHeaders)
  const waitMs = failures.waitMs(peer)
  if (waitMs === undefined || known.has(credential) || failures.mayTry(peer)) return credential
  const seconds = String(Math.ceil(waitMs / 1000))
  const detail = `Too many callers of this address could not be told. Ask again in ${seconds} s.`
  throw new Refusal('too-many-failures', detail, { 'retry-after': seconds })
}

function ask(
  caller: Incoming,
  peer: string | undefined,
  path: string,
  authorize: Authorize,
  { limits: { authorizeMs } }: Guard,
): Promise<Identity | undefined> {
  const { method, header, request } = caller
  return within(
    Promise.resolve(authorize({ method, header, peer, path, request })),
    authorizeMs,
    caller,
    () => new Refusal('check-timed-out', `authorize did not answer within ${authorizeMs} ms.`),
  )
}

function unknownCaller({ challenge }: Authorize): Refusal {
  const detail = 'The proxy does not know who asks.'
  return new Refusal('unauthorized', detail, challenge ? { 'www-authenticate': challenge } : {})
}

/**
 * @throws {TypeError} for the operator, who finds it in the event: ids that are no texts would be one key for many. The id is
 * not quoted.
 */
function checkId({ id }: { readonly id: unknown }): void {
  if (typeof id === 'string' && id !== '' && id.length <= longestId) return
  throw new TypeError(`authorize must give an id that is a text of 1 to ${longestId} characters`)
}
