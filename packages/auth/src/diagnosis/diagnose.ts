import { isNorthboundError, type NorthboundError } from '../errors/northbound-error.ts'
import { isProxyProblem } from '../errors/is-proxy-problem.ts'
import { toNorthboundError } from '../http/to-northbound-error.ts'
import { resolveRuntime, type RuntimeOptions } from '../runtime/runtime.ts'
import { answerWordsOf, mediaTypeOf } from './answer-words.ts'
import { checksFor } from './checks-for.ts'
import { consequenceOf } from './consequence-of.ts'
import { inspectEnvironment } from './decide/inspect-environment.ts'
import { type CallFacts, evidenceOf, readAnswerError } from './decide/read-answer-error.ts'
import { readConnectionError } from './decide/read-connection-error.ts'
import { weighProbe, weighTimeout } from './decide/weigh-probe.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { DiagnosisName } from './diagnosis-name.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { type Probed, probeOrigin } from './probe.ts'
import { readTarget, type TargetAddress } from './target-address.ts'
import { certain, likely, type Verdict } from './verdict.ts'

/** What is known about the failed call. Only `url` is required; each of the others makes the diagnosis more certain. */
export interface DiagnoseOptions extends Pick<RuntimeOptions, 'fetch' | 'clock'> {
  /** Base address that was called. Only scheme, host and port are used. */
  readonly url: string
  /** What was called. @default 'other' */
  readonly call?: CallFacts['call'] | undefined
  /**
   * Where the error comes from. `relay`: a server called the platform and reported the reason, so that no guess and no
   * probe is needed. @default 'direct'
   */
  readonly via?: 'direct' | 'relay' | undefined
  /** Whether the token that was sent had expired. @default unknown */
  readonly tokenExpired?: boolean | undefined
  /** The header Content-Type of the answer. @default that of the answer behind the error */
  readonly contentType?: string | null | undefined
  /** The directive of the page's Content-Security-Policy that was violated, from the event `securitypolicyviolation`. */
  readonly policyViolation?: string | undefined
  /** @default read from the host: {@link readEnvironment} */
  readonly environment?: Environment | undefined
  /** Whether one request without credentials may be sent to the target's root. @default true */
  readonly mayProbe?: boolean | undefined
  /** How long that request may take, in ms. @default 3000 */
  readonly probeTimeoutMs?: number | undefined
}

/**
 * Finds out why a call failed: from the error, from the environment, and, only if these are not enough, from one GET
 * without credentials to the root of the target. It sends neither secret nor token, and its result holds none.
 *
 * @param error whatever a call threw: a {@link NorthboundError}, or what `fetch` rejected with
 * @returns a promise that never rejects; an error of unknown origin is `unexplained`
 * @example
 * ```ts
 * import { login } from '@northbound/auth'
 * import { diagnose } from '@northbound/auth/diagnosis'
 * import { describe } from '@northbound/auth/diagnosis/en'
 *
 * const url = 'https://server:8743'
 * try {
 *   await login({ url, appId: 'my-app', secret: 'my-secret' })
 * } catch (error) {
 *   const { title, certainty, remedies } = describe(await diagnose(error, { url, call: 'login' }))
 *   console.log(title, certainty, remedies)
 * }
 * ```
 */
export async function diagnose(error: unknown, options: DiagnoseOptions): Promise<Diagnosis> {
  const { url, call = 'other', via = 'direct' } = options
  const target = readTarget(url)
  const environment = options.environment ?? (await readEnvironment(url))
  const named = nameError(error)
  let probed: Probed = { outcome: 'none' }
  const probe = async (to: TargetAddress): Promise<Probed> => {
    const { mayProbe = true, probeTimeoutMs: timeoutMs = 3000 } = options
    if (mayProbe && via === 'direct') {
      probed = await probeOrigin(to.origin, { ...resolveRuntime(options), timeoutMs })
    }
    return probed
  }
  const decided =
    named === undefined
      ? readOtherError(error, target)
      : await decide(named, target, environment, options, probe)
  const verdict = via === 'relay' ? decided : ofScheme(target, decided)
  const { name, alternatives } = verdict
  const reached = named?.reached
  return {
    ...verdict,
    checks: checksFor([name, ...alternatives], target, {
      isRelayed: via === 'relay',
      isBrowser: environment.runtime === 'browser',
      pageOrigin: environment.pageOrigin,
    }),
    consequence: consequenceOf([name, ...alternatives], call, reached),
    runtime: environment.runtime,
    target,
    probe: probed.outcome,
    reached,
  }
}

/** Drops the diagnoses that contradict the scheme: TLS causes for http:, and the reverse. */
function ofScheme(target: TargetAddress | undefined, verdict: Verdict): Verdict {
  const impossible: readonly DiagnosisName[] =
    target?.scheme === 'http' ? withTls : target ? ['tls-on-port'] : []
  const alternatives = new Set(verdict.alternatives.filter((name) => !impossible.includes(name)))
  return { ...verdict, alternatives: [...alternatives] }
}

const withTls: readonly DiagnosisName[] = [
  'handshake-failed',
  'no-tls-on-port',
  'tls-version-refused',
  'no-shared-cipher',
  'server-name-refused',
  'client-certificate-required',
  'client-certificate-refused',
  'own-certificate-unusable',
  'own-certificate-legacy',
  'tls-untrusted',
  'chain-incomplete',
]

/** Problems of a relay after which it is unknown whether the platform was called. */
const relayProblemNames: Readonly<Record<string, DiagnosisName>> = {
  'proxy-failed': 'gateway-fault',
}
/** Problems of the application's own proxy that have a diagnosis of their own. */
const problemNames: Readonly<Record<string, DiagnosisName>> = {
  unauthorized: 'session-missing',
  'route-unknown': 'proxy-route-unknown',
  'method-refused': 'proxy-route-unknown',
  ...relayProblemNames,
}

/** The error as a NorthboundError; undefined when it is not about a call. */
function nameError(error: unknown): NorthboundError | undefined {
  if (isNorthboundError(error)) return error
  if (!(error instanceof TypeError) && !Object(error).cause && !Object(error).code) return undefined
  const named = toNorthboundError(error)
  const isNamed = named.kind !== 'unreachable' || named.detail !== undefined
  // Messages of Node and Deno for a failed fetch without a reason.
  const isOfFetch = /fetch failed|sending request|network/i.test(Object(error).message)
  return isNamed || isOfFetch || Object(error).cause ? named : undefined
}

/** The verdict on another error, thrown before anything was sent. */
function readOtherError(error: unknown, target: TargetAddress | undefined): Verdict {
  if (Object(error).name === 'AbortError') return certain('aborted')
  if (!(error instanceof TypeError)) return certain('unexplained')
  const isPlain = target?.scheme === 'http' && target.place !== 'this-machine'
  return certain(isPlain ? 'plain-http-refused' : 'value-refused')
}

async function decide(
  error: NorthboundError,
  target: TargetAddress | undefined,
  environment: Environment,
  { call = 'other', via, tokenExpired, contentType, policyViolation }: DiagnoseOptions,
  probe: (to: TargetAddress) => Promise<Probed>,
): Promise<Verdict> {
  const answer = answerWordsOf(error)
  const type = mediaTypeOf(contentType) ?? answer?.mediaType
  const facts = { call, tokenExpired, contentType: type, answer }
  const seen = evidenceOf(error, facts)
  if (via === 'relay') seen.push({ seen: 'relay' })
  if (isProxyProblem(error.docs)) {
    const itself = via === 'relay' ? relayProblemNames : problemNames
    return certain(
      itself[error.detail ?? ''] ?? `${via === 'relay' ? 'relay' : 'proxy'}-refused`,
      ...seen,
    )
  }
  const answered = readAnswerError(error, facts)
  if (answered) {
    return via === 'relay'
      ? { ...answered, evidence: [...answered.evidence, { seen: 'relay' }] }
      : answered
  }
  const isHidden = error.kind === 'blocked-by-browser'
  const named = readConnectionError(error, ...seen)
  // Browsers report a body that they cannot decode in the same way.
  if (named?.name === 'answer-cut-off' && environment.runtime === 'browser')
    return likely(['answer-cut-off', 'answer-not-decodable'], ...named.evidence)
  if (named) return named
  if (!isHidden && error.kind !== 'timed-out') return certain('unexplained', ...seen)
  if (!target) return certain('value-refused', ...seen)

  const around =
    environment.runtime === 'browser' && via !== 'relay'
      ? inspectEnvironment(target, environment, policyViolation)
      : undefined
  if (around) return { ...around, evidence: [...seen, ...around.evidence] }
  return isHidden
    ? weighProbe(target, environment, await probe(target))
    : weighTimeout(target, await probe(target), ...seen)
}
