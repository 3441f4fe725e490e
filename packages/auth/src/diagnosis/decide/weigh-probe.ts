import type { Evidence } from '../diagnosis.ts'
import type { Environment } from '../environment.ts'
import type { Probed } from '../probe.ts'
import type { TargetAddress } from '../target-address.ts'
import { likely, oneOf, type Verdict } from '../verdict.ts'
import { readConnectionError } from './read-connection-error.ts'

/** The usual port of the platform and of the emulator. */
const usualPort = 8743

/** The verdict on a call that failed in a browser without a reason, from the result of the probe. */
export function weighProbe(
  target: TargetAddress,
  environment: Environment,
  { outcome, kind, detail }: Probed,
): Verdict {
  const seen: Evidence[] = [{ seen: 'browser-silence' }]
  if (outcome !== 'none') seen.push({ seen: 'probe', outcome })
  const isOwn = target.origin === environment.pageOrigin

  if (outcome === 'answered') {
    return isOwn
      ? likely(['connection-broken', 'blocked-by-extension'], ...seen, { seen: 'own-origin' })
      : likely(
          ['cors-blocked', 'redirect-refused', 'connection-broken', 'blocked-by-extension'],
          ...seen,
        )
  }
  const named = readConnectionError({ kind, detail }, ...seen)
  if (named && detail) return named
  if (outcome === 'silent') return oneOf(['packets-dropped', 'connection-broken'], ...seen)
  if (isOwn) return likely(['page-server-gone'], ...seen, { seen: 'own-origin' })
  if (!environment.isOnline)
    return likely(['offline', 'connection-refused'], ...seen, { seen: 'offline' })
  return weighAddress(target, seen)
}

/** The verdict on a call that timed out, from the result of the probe. */
export function weighTimeout(
  target: TargetAddress,
  { outcome, kind, detail }: Probed,
  ...before: Evidence[]
): Verdict {
  if (outcome === 'none')
    return likely(['timed-out', 'answer-too-slow', 'packets-dropped'], ...before)
  const seen: Evidence[] = [...before, { seen: 'probe', outcome }]
  if (outcome === 'answered') return likely(['answer-too-slow', 'connection-broken'], ...seen)
  if (outcome === 'silent') return likely(['packets-dropped', 'answer-too-slow'], ...seen)
  return (detail && readConnectionError({ kind, detail }, ...seen)) || weighAddress(target, seen)
}

/**
 * No connection, or no trust: a browser reports both alike. The address rules some causes out (an IP address needs no
 * name lookup, http: no certificate) and makes others more likely.
 */
function weighAddress(
  { scheme, host, port, place, isAddress, isReserved }: TargetAddress,
  seen: Evidence[],
): Verdict {
  const [near, bare, never] = [
    { seen: 'place', host, place },
    { seen: 'address-without-name', host },
    { seen: 'name-that-never-resolves', host },
  ] as const
  if (isReserved) return likely(['name-not-found', 'connection-refused'], ...seen, never)
  if (place === 'this-machine') {
    if (scheme === 'http') {
      return likely(
        ['connection-refused', 'connection-broken', 'blocked-by-extension'],
        ...seen,
        near,
      )
    }
    const others = ['tls-untrusted', 'client-certificate-required', 'connection-broken'] as const
    return port === usualPort
      ? likely(['connection-refused', ...others], ...seen, near)
      : oneOf(['connection-refused', ...others], ...seen, near)
  }
  if (isAddress) {
    return scheme === 'http'
      ? likely(['connection-refused', 'no-route', 'connection-broken'], ...seen, bare)
      : oneOf(
          // Certificates seldom name an IP address.
          ['tls-untrusted', 'connection-refused', 'client-certificate-required', 'no-route'],
          ...seen,
          bare,
        )
  }
  if (scheme === 'http') {
    return oneOf(['name-not-found', 'connection-refused', 'no-route', 'connection-broken'], ...seen)
  }
  const trust = ['tls-untrusted', 'client-certificate-required'] as const
  return port === usualPort
    ? // Operators use their own authorities and require client certificates.
      oneOf([...trust, 'connection-refused', 'name-not-found', 'no-route'], ...seen)
    : oneOf(['name-not-found', 'connection-refused', ...trust, 'no-route'], ...seen)
}
