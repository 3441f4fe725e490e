import type { Certainty, Check, Consequence, Evidence } from './diagnosis.ts'
import type { DiagnosisName } from './diagnosis-name.ts'

/**
 * Something to do: for all readers, or only for those who look at a page, or who write a program; or how long to wait when the
 * answer does not ask for a time of its own.
 */
export type Remedy =
  | string
  | { readonly to: 'page' | 'program'; readonly say: string }
  | { readonly wait: string }

/** What one diagnosis says. */
export interface NamedTexts {
  /** A few words, which also name it among the alternatives of another. */
  readonly title: string
  /** What happened, in one to three sentences. */
  readonly meaning: string
  /** What to do, the best first. */
  readonly remedies: readonly [Remedy, ...Remedy[]]
}

/** All texts of one language, plain as those of the guidance. A missing one does not compile. */
export interface DiagnosisTexts {
  readonly names: Readonly<Record<DiagnosisName, NamedTexts>>
  /** To wait as long as the answer asks. */
  readonly waitFor: (seconds: number) => string
  readonly certainty: Readonly<Record<Certainty, string>>
  readonly evidence: {
    readonly [Seen in Evidence['seen']]: (evidence: Extract<Evidence, { seen: Seen }>) => string
  }
  readonly checks: Readonly<Record<Check['check'], string>>
  readonly consequences: Readonly<Record<Consequence, string>>
}
