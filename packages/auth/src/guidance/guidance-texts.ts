import type { ErrorKind, RetryAdvice } from '../errors/error-kind.ts'
import type { CredentialTexts } from './credentials/credential-texts.ts'

/** One likely cause and what to do about it. */
export interface Cause {
  readonly cause: string
  readonly remedy: string
}

/** Causes, the most frequent first; there is always one. */
export type Causes = readonly [Cause, ...Cause[]]

/** The minimal guidance on a code. Missing parts are taken from the kind of the code. */
export interface BriefGuidance {
  /** What the answer says, in one or two sentences. */
  readonly meaning: string
  /** How to tell this from similar errors: what was seen, and which part of the request it is about. */
  readonly howToTell?: string
  readonly causes: Causes
  /** Whether calling again can help, and when. */
  readonly whenToRetry?: string
  /** What to send the operator. Never a secret, never a token. */
  readonly support?: string
}

/** The full form, always in this order: meaning, how to tell, causes with remedies, retry, support. */
export type FullGuidance = Required<BriefGuidance>

/** The guidance on each code of the platform, by the code. */
export type CodeTexts = Readonly<Record<string, BriefGuidance>>

/** Names of the problem documents with which `@northbound/proxy` itself refuses a call. */
export type ProxyProblem =
  | 'unauthorized'
  | 'identity-unavailable'
  | 'route-unknown'
  | 'method-refused'
  | 'rate-limited'
  | 'busy'
  | 'request-malformed'
  | 'head-too-large'
  | 'host-refused'
  | 'preflight-refused'
  | 'origin-refused'
  | 'cross-site'
  | 'header-missing'
  | 'body-too-large'
  | 'body-refused'
  | 'body-too-slow'
  | 'check-timed-out'
  | 'too-many-failures'
  | 'proxy-failed'

export type ProxyProblemTexts = Readonly<Record<ProxyProblem, BriefGuidance>>

/**
 * All texts of one language. The texts are plain: no Markdown and no HTML, so that a terminal, a page
 * and a document can all show them.
 */
export interface GuidanceTexts {
  readonly kinds: Readonly<Record<ErrorKind, FullGuidance>>
  readonly codes: CodeTexts
  readonly proxyProblems: ProxyProblemTexts
  /** The sentence on calling again for a code when neither its own text nor its kind has a fitting one. */
  readonly whenToRetry: Readonly<Record<RetryAdvice, string>>
  /** The sentence on calling again when the answer says how long to wait, in seconds. */
  readonly retryAfter: (seconds: number) => string
  readonly credentials: CredentialTexts
}
