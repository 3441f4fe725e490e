import type { CredentialField, CredentialProblem, SwapEvidence } from './credential-finding.ts'

/** What a sentence about a finding may contain: positions and counts, never the characters of the value. */
export interface FindingFacts {
  /** The field's own name, as the platform spells it. */
  readonly field: CredentialField
  /** How many places the finding is about; the length of the value where the finding is about that. */
  readonly count: number
  /** The places in words, counted from 1, or `''` where the finding is about the whole value. */
  readonly places: string
  /** Names of the characters found, such as `U+200B`; only of characters that do not occur in secrets. */
  readonly names: string
}

/** Problems whose sentence depends on more than {@link FindingFacts}. */
export type PlainProblem = Exclude<CredentialProblem, 'probably-swapped'>

/** The texts of `inspectCredentials` in one language; a missing problem does not compile. */
export interface CredentialTexts {
  /** Words for places, from positions counted from 1. `more` tells how many were left out. */
  readonly places: (positions: readonly number[], more: number) => string
  readonly problems: Readonly<Record<PlainProblem, (facts: FindingFacts) => string>>
  readonly swapped: Readonly<Record<SwapEvidence, string>>
}
