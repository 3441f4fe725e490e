import type { CredentialField, CredentialFinding, Credentials } from './credential-finding.ts'
import type { CredentialTexts, SwapEvidence } from './credential-texts.ts'
import { inspectValue, type Suspicion } from './inspect-value.ts'
import { hasKnownShape, nameIn, quotedSides, whatWasPasted } from './value-patterns.ts'

const placesShown = 8

/** Inspects both values, then the two against each other, and tells it in the words of one language. */
export function inspectCredentialsWith(
  texts: CredentialTexts,
  { appId, secret }: Credentials,
): CredentialFinding[] {
  return [
    ...inspectValue('appId', appId).map((suspicion) => phrase(texts, 'appId', suspicion)),
    ...inspectValue('secret', secret).map((suspicion) => phrase(texts, 'secret', suspicion)),
    ...inspectPair(texts, appId, secret),
  ]
}

function phrase(
  texts: CredentialTexts,
  field: CredentialField,
  { problem, severity, positions, count, names }: Suspicion,
): CredentialFinding {
  const at = positions.slice(0, placesShown)
  const counted = at.map((position) => position + 1)
  const places = at.length ? texts.places(counted, positions.length - at.length) : ''
  const message = texts.problems[problem]({ field, count, places, names })
  return { field, problem, severity, at, message }
}

function inspectPair(texts: CredentialTexts, appId: unknown, secret: unknown): CredentialFinding[] {
  if (typeof appId !== 'string' || typeof secret !== 'string') return []
  const [id, key] = [appId.trim(), secret.trim()]
  if (id === '' || key === '') return []
  if (id === key) {
    const same = { positions: [], count: 0, names: '' }
    return [phrase(texts, 'secret', { problem: 'identical', severity: 'error', ...same })]
  }
  const evidence = evidenceOfSwap(id, key)
  if (!evidence) return []
  const message = texts.swapped[evidence]
  return [{ field: 'appId', problem: 'probably-swapped', severity: 'hint', at: [], message }]
}

/** Two well-formed values cannot be told apart, so a swap is claimed only where something speaks for it. */
function evidenceOfSwap(id: string, key: string): SwapEvidence | undefined {
  if (nameIn(id) === 'secret' || nameIn(key) === 'appId') return 'names'
  const isBare = whatWasPasted(id) === undefined && quotedSides(id) === 'none'
  const holdsSigns = /^[!-~]+$/.test(id) && /[^A-Za-z0-9_-]/.test(id)
  return isBare && holdsSigns && hasKnownShape(key) ? 'shapes' : undefined
}
