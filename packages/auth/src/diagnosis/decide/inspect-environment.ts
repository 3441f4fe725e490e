import type { Environment } from '../environment.ts'
import { compareNearness, placeOf, readTarget, type TargetAddress } from '../target-address.ts'
import { certain, likely, type Verdict } from '../verdict.ts'

/** Explains a failure that a browser hides without sending anything: by the page, the network, a permission. */
export function inspectEnvironment(
  target: TargetAddress,
  environment: Environment,
  policyViolation: string | undefined,
): Verdict | undefined {
  if (policyViolation !== undefined) {
    return certain('blocked-by-policy', { seen: 'policy', directive: policyViolation })
  }
  if (!environment.isOnline && target.place !== 'this-machine') {
    return certain('offline', { seen: 'offline' })
  }
  return lookAtNearness(target, environment) ?? lookAtSchemes(target, environment)
}

/** A page from https: may call http: only on this machine, or in the local network if the visitor allowed it. */
function lookAtSchemes(
  { scheme, place }: TargetAddress,
  { pageOrigin, localNetwork }: Environment,
): Verdict | undefined {
  const isMixed = scheme === 'http' && pageOrigin?.startsWith('https:')
  if (!isMixed || place === 'this-machine') return undefined
  if (place === 'local-network' && localNetwork === 'granted') return undefined
  return certain('mixed-content', { seen: 'page-over-https' })
}

/**
 * Local Network Access, in Chromium since 142: a page may reach an address nearer than its own only with a permission,
 * which only a secure page can request. With the permission a page may call http: there as well.
 */
function lookAtNearness(
  { place, host }: TargetAddress,
  { pageOrigin, isSecure, localNetwork }: Environment,
): Verdict | undefined {
  const page = pageOrigin === undefined ? undefined : readTarget(pageOrigin)
  // A page from a file belongs to this machine.
  const pagePlace = page ? placeOf(page.host) : 'this-machine'
  if (localNetwork === 'unknown' || compareNearness(place, pagePlace) <= 0) return undefined
  const near = { seen: 'place', host, place } as const
  if (!isSecure) return likely(['local-network-insecure-page'], near, { seen: 'page-not-secure' })
  const permission = { seen: 'permission', state: localNetwork } as const
  if (localNetwork === 'denied') return certain('local-network-denied', near, permission)
  if (localNetwork === 'prompt') return likely(['local-network-unasked'], near, permission)
  return undefined
}
