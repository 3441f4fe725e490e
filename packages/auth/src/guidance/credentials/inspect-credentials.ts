import type {
  CredentialField,
  CredentialFinding,
  Credentials,
  SwapEvidence,
} from './credential-finding.ts'
import type { CredentialTexts } from './credential-texts.ts'
import { inspectValue, type Suspicion } from './inspect-value.ts'
import { type BareFinding, phraseFindingWith } from './phrase-finding.ts'
import { hasKnownShape, nameIn, quotedSides, whatWasPasted } from './value-patterns.ts'

const placesShown = 8

/** Inspects both values, compares them, and describes the findings in one language. */
export function inspectCredentialsWith(
  texts: CredentialTexts,
  { appId, secret }: Credentials,
): CredentialFinding[] {
  const findings: BareFinding[] = [
    ...inspectValue('appId', appId).map((suspicion) => findingOf('appId', suspicion)),
    ...inspectValue('secret', secret).map((suspicion) => findingOf('secret', suspicion)),
    ...inspectPair(appId, secret),
  ]
  return findings.map((finding) => ({ ...finding, message: phraseFindingWith(texts, finding) }))
}

function findingOf(
  field: CredentialField,
  { problem, severity, positions, count, names }: Suspicion,
): BareFinding {
  return {
    field,
    problem,
    severity,
    at: positions.slice(0, placesShown),
    details: { count, names },
  }
}

function inspectPair(appId: unknown, secret: unknown): BareFinding[] {
  if (typeof appId !== 'string' || typeof secret !== 'string') return []
  const [id, key] = [appId.trim(), secret.trim()]
  if (id === '' || key === '') return []
  const whole = { at: [], details: { count: 0, names: '' } }
  if (id === key) return [{ field: 'secret', problem: 'identical', severity: 'error', ...whole }]
  const evidence = evidenceOfSwap(id, key)
  if (!evidence) return []
  const details = { ...whole.details, evidence }
  return [{ field: 'appId', problem: 'probably-swapped', severity: 'hint', ...whole, details }]
}

/** Two well-formed values look alike, so a swap is reported only with evidence. */
function evidenceOfSwap(id: string, key: string): SwapEvidence | undefined {
  if (nameIn(id) === 'secret' || nameIn(key) === 'appId') return 'names'
  const isBare = whatWasPasted(id) === undefined && quotedSides(id) === 'none'
  const holdsSigns = /^[!-~]+$/.test(id) && /[^A-Za-z0-9_-]/.test(id)
  return isBare && holdsSigns && hasKnownShape(key) ? 'shapes' : undefined
}
