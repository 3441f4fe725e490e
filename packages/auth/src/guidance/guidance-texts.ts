import type { ErrorKind, RetryAdvice } from '../errors/error-kind.ts'
import type { CredentialTexts } from './credentials/credential-texts.ts'
import type { AccessCode, AccountCode, RequestCode } from './guided-codes.ts'

/** One likely cause and what to do about it. */
export interface Cause {
  readonly cause: string
  readonly remedy: string
}

/** Causes, the most frequent first; there is always one. */
export type Causes = readonly [Cause, ...Cause[]]

/** What guidance on a code tells at least. What it leaves out is taken from the kind of the code. */
export interface BriefGuidance {
  /** What the answer says, in one or two sentences. */
  readonly meaning: string
  /** How to tell this from its neighbours: what was seen, and which part of the request it is about. */
  readonly howToTell?: string
  readonly causes: Causes
  /** Whether calling again can help. */
  readonly retry?: string
  /** What to send the operator. Never a secret, never a token. */
  readonly support?: string
}

/** The full form, always in this order: meaning, how to tell, causes with remedies, retry, support. */
export type FullGuidance = Required<BriefGuidance>

/** Kinds that only those meet who share a token through a store, or have a client repeat their calls. */
export type SharingKind =
  | 'store-unavailable'
  | 'lease-timed-out'
  | 'superseded-repeatedly'
  | 'not-replayable'

/** What a page can begin with: what one login may end in. */
export interface FirstTexts extends Omit<GuidanceTexts, 'kinds' | 'codes'> {
  readonly kinds: Readonly<Record<Exclude<ErrorKind, SharingKind>, FullGuidance>>
  readonly codes: Readonly<Record<AccountCode, FullGuidance>>
}

/**
 * All texts of one language. The texts are plain: no Markdown and no HTML, so that a terminal, a page
 * and a document can show them alike.
 */
export interface GuidanceTexts {
  readonly kinds: Readonly<Record<ErrorKind, FullGuidance>>
  readonly codes: Readonly<
    Record<AccountCode | AccessCode, FullGuidance> & Record<RequestCode, BriefGuidance>
  >
  /** The sentence on calling again for a code whose own text and kind say nothing fitting. */
  readonly retryAdvice: Readonly<Record<RetryAdvice, string>>
  readonly credentials: CredentialTexts
}
