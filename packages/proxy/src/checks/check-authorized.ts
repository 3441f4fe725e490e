import { type Authorize, type Identity, longestId } from '../authorize/authorize.ts'
import type { Incoming } from '../wire/incoming.ts'
import { within } from '../timing/within.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

type Guard = Pick<Settings, 'failures' | 'known' | 'limits'>

/**
 * Check 7: identifies the caller. Without `authorize` only this machine can call, without an identity.
 *
 * @param peer the client address, whose failures are counted. Failures of an unknown peer are not: one caller could lock out
 * all other new ones.
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
    // An error in `authorize` is not the caller's failure.
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

/** Headers with credentials, unless `authorize` names others. */
const usualHeaders = ['authorization', 'cookie']

/**
 * @returns the digest of the credential
 * @throws {Refusal} when the peer is blocked, the credential was not accepted recently, and another call was checked within
 *   the last second
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
  const detail = `Too many failed authentications from this address. Retry in ${seconds} s.`
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
  const detail = 'Credentials are missing or were not accepted.'
  return new Refusal('unauthorized', detail, challenge ? { 'www-authenticate': challenge } : {})
}

/**
 * @throws {TypeError} for the operator, who finds it in the event: ids that are not strings would share one key. The id is not
 * quoted.
 */
function checkId({ id }: { readonly id: unknown }): void {
  if (typeof id === 'string' && id !== '' && id.length <= longestId) return
  throw new TypeError(`authorize: id must be a string of 1 to ${longestId} characters`)
}
