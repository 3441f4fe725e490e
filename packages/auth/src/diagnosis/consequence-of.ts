import type { Reached } from '../errors/northbound-error.ts'
import type { CallFacts } from './decide/read-answer-error.ts'
import type { Consequence } from './diagnosis.ts'
import type { DiagnosisName } from './diagnosis-name.ts'

/** Diagnoses after which nothing can have happened at the platform. */
const harmless: ReadonlySet<DiagnosisName> = new Set<DiagnosisName>([
  'offline',
  'mixed-content',
  'blocked-by-policy',
  'local-network-denied',
  'local-network-unasked',
  'local-network-insecure-page',
  'connection-refused',
  'name-not-found',
  'no-route',
  'packets-dropped',
  'address-attempt-timed-out',
  'handshake-failed',
  'tls-version-refused',
  'no-shared-cipher',
  'server-name-refused',
  'no-tls-on-port',
  'tls-on-port',
  'other-protocol',
  'tls-untrusted',
  'chain-incomplete',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-name-mismatch',
  'client-certificate-required',
  'client-certificate-refused',
  'own-certificate-unusable',
  'own-certificate-legacy',
  'proxy-refused',
  'session-missing',
  'proxy-route-unknown',
  'relay-refused',
  'value-refused',
  'plain-http-refused',
  'lease-timed-out',
  'store-unavailable',
])

/** Diagnoses that leave open whether the platform acted. */
const open: ReadonlySet<DiagnosisName> = new Set<DiagnosisName>([
  'cors-blocked',
  'connection-broken',
  'answer-cut-off',
  'answer-too-slow',
  'timed-out',
  'gateway-fault',
  'aborted',
])

/**
 * What the failure may have done. A login is a form: a browser sends it without a preflight, and checks only afterwards
 * whether the page may read the answer. JSON, and the headers of every other call, need a preflight.
 *
 * @param names the diagnosis and its alternatives: nothing happened only if all of them agree
 */
export function consequenceOf(
  names: readonly [DiagnosisName, ...DiagnosisName[]],
  call: CallFacts['call'],
  reached: Reached | undefined,
): Consequence | undefined {
  const [name] = names
  if (name === 'cors-blocked' && call !== 'login') return 'stopped-by-preflight'
  if (open.has(name) && reached !== 'no') {
    return call === 'login' || call === 'refresh' ? 'login-may-count' : 'call-may-count'
  }
  const isHarmless = names.every((each) => harmless.has(each) || each === 'no-connection')
  return isHarmless ? 'nothing-happened' : undefined
}
