import type { Certainty, Check, Consequence, Evidence } from './diagnosis.ts'
import type { DiagnosisName } from './diagnosis-name.ts'

/**
 * Something to do: for all readers, only for users of a page, or only for programmers; or how long to wait when the
 * answer names no time.
 */
export type Remedy =
  | string
  | { readonly to: 'page' | 'program'; readonly say: string }
  | { readonly wait: string }

/** The texts of one diagnosis. */
export interface NamedTexts {
  /** A few words, also used in the list of alternatives. */
  readonly title: string
  /** What happened, in one to three sentences. */
  readonly meaning: string
  /** What to do, the best first. */
  readonly remedies: readonly Remedy[]
}

/** All texts of one language, without markup. A missing text is a compile error. */
export interface DiagnosisTexts {
  readonly names: Readonly<Record<DiagnosisName, NamedTexts>>
  /** The advice to wait as long as the answer asks. */
  readonly waitFor: (seconds: number) => string
  readonly certainty: Readonly<Record<Certainty, string>>
  readonly evidence: {
    readonly [Seen in Evidence['seen']]: (evidence: Extract<Evidence, { seen: Seen }>) => string
  }
  readonly checks: Readonly<Record<Check['check'], string>>
  readonly consequences: Readonly<Record<Consequence, string>>
}
