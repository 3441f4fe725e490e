import type { Check, Diagnosis, Evidence } from './diagnosis.ts'
import type { DiagnosisName } from './diagnosis-name.ts'
import type { DiagnosisTexts } from './diagnosis-texts.ts'

/** A diagnosis as text for a person, without markup. Commands can be pasted into a shell. */
export interface Description {
  readonly title: string
  /** The certainty, in a few words. */
  readonly certainty: string
  readonly meaning: string
  /** The evidence, one sentence each. */
  readonly evidence: readonly string[]
  /** Other possible diagnoses, the most likely first. */
  readonly alternatives: readonly { readonly name: DiagnosisName; readonly title: string }[]
  /** Checks that would tell more. */
  readonly checks: readonly (Check & { readonly text: string })[]
  /** What may have happened at the platform. */
  readonly consequence: string | undefined
  /** What to do, the best first. */
  readonly remedies: readonly string[]
}

/** Describes a diagnosis with the texts of one language. */
export function describeWith(texts: DiagnosisTexts, diagnosis: Diagnosis): Description {
  const { name, certainty, alternatives, evidence, checks, consequence, runtime } = diagnosis
  const { title, meaning, remedies } = texts.names[name]
  const asked = evidence.find((each) => each.seen === 'retry-after')
  const reader = runtime === 'browser' ? 'page' : 'program'
  return {
    title,
    certainty: texts.certainty[certainty],
    meaning,
    evidence: evidence.map((each) => phrase(texts, each)),
    alternatives: alternatives.map((other) => ({ name: other, title: texts.names[other].title })),
    checks: checks.map((each) => ({ ...each, text: texts.checks[each.check] })),
    consequence: consequence && texts.consequences[consequence],
    remedies: remedies.flatMap((remedy) => {
      if (typeof remedy === 'string') return [remedy]
      if ('wait' in remedy) return [asked ? texts.waitFor(asked.seconds) : remedy.wait]
      return remedy.to === reader ? [remedy.say] : []
    }),
  }
}

function phrase(texts: DiagnosisTexts, evidence: Evidence): string {
  // The compiler cannot see that the key and the value belong together.
  const say = texts.evidence[evidence.seen] as (evidence: Evidence) => string
  return say(evidence)
}
