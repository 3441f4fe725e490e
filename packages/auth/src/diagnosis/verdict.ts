import type { Certainty, Evidence } from './diagnosis.ts'
import type { DiagnosisName } from './diagnosis-name.ts'

/** The conclusion of one step of the diagnosis. */
export interface Verdict {
  readonly name: DiagnosisName
  readonly certainty: Certainty
  readonly alternatives: readonly DiagnosisName[]
  readonly evidence: readonly Evidence[]
}

/** Nothing else fits. */
export function certain(name: DiagnosisName, ...evidence: Evidence[]): Verdict {
  return { name, certainty: 'certain', alternatives: [], evidence }
}

/** The first name, or one of the others. */
export function likely(
  [name, ...alternatives]: readonly [DiagnosisName, ...DiagnosisName[]],
  ...evidence: Evidence[]
): Verdict {
  return { name, certainty: 'likely', alternatives, evidence }
}

/** One of these causes, without a way to tell which. */
export function oneOf(alternatives: readonly DiagnosisName[], ...evidence: Evidence[]): Verdict {
  return { name: 'no-connection', certainty: 'possible', alternatives, evidence }
}
