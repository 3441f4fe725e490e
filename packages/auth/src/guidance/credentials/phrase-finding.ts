import type { CredentialFinding } from './credential-finding.ts'
import type { CredentialTexts } from './credential-texts.ts'

/** A finding before it is put into words. */
export type BareFinding = Omit<CredentialFinding, 'message'>

/** The sentence about a finding in one language. */
export function phraseFindingWith(texts: CredentialTexts, finding: BareFinding): string {
  const { field, problem, at, details } = finding
  if (problem === 'probably-swapped') return texts.swapped[details.evidence ?? 'shapes']
  const { count, names } = details
  const counted = at.map((position) => position + 1)
  const places = at.length ? texts.places(counted, count - at.length) : ''
  return texts.problems[problem]({ field, count, places, names })
}
