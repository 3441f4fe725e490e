import { findPlatformCode } from '../catalogue/find-platform-code.ts'
import { kindOfCode } from '../catalogue/kind-of-code.ts'
import { type PlatformCode, platformCodes } from '../catalogue/platform-codes.ts'
import { type ErrorKind, errorKinds, type RetryAdvice, retryAdvice } from '../errors/error-kind.ts'
import { isNorthboundError, type NorthboundError } from '../errors/northbound-error.ts'
import { isProxyProblem } from '../errors/is-proxy-problem.ts'
import type {
  BriefGuidance,
  Cause,
  GuidanceTexts,
  FullGuidance,
  ProxyProblem,
} from './guidance-texts.ts'

/** What an error means and what to do about it, for a person. All texts are plain, without markup. */
export interface Explanation {
  /** What is explained: the code if there is guidance on it, else the kind. */
  readonly subject: string
  /** The kind; `undefined` for the codes of the vendor's SDKs, which no platform sends. */
  readonly kind: ErrorKind | undefined
  /** The code that the platform sent or that was asked about. */
  readonly platformCode: string | undefined
  /** The platform's own sentence, verbatim, with its spelling. */
  readonly platformText: string | undefined
  /** HTTP statuses of the code, the most usual first. */
  readonly statuses: readonly number[]
  /** What has happened, in a sentence or two. */
  readonly meaning: string
  /** How to tell it from similar errors. */
  readonly howToTell: string | undefined
  /** Likely causes with what to do about each, the most frequent first. */
  readonly causes: readonly Cause[]
  /** Whether calling again can help, as in an error. The advice of the code overrides the advice of its kind. */
  readonly retry: RetryAdvice
  /** The same as a sentence. */
  readonly whenToRetry: string
  /** What to send the operator; never a secret, never a token. */
  readonly support: string | undefined
  /** Path of the page in the docs site, such as `errors/100208`. */
  readonly docs: string
}

/**
 * `explain` with the texts of one language.
 *
 * An error with a code of the catalogue is explained by that code, and by its kind where the code has no text;
 * with an unknown code or none, by its kind; an error of the proxy itself, by the name of its problem. A string or number is
 * a kind or a code. Returns `undefined` for any other error or string.
 */
export function explainWith(texts: GuidanceTexts, errorOrCode: unknown): Explanation | undefined {
  if (isNorthboundError(errorOrCode)) return explainError(texts, errorOrCode)
  if (typeof errorOrCode !== 'string' && typeof errorOrCode !== 'number') return undefined
  const word = String(errorOrCode).trim()
  const entry = findPlatformCode(word)
  if (entry) return explainCode(texts, entry, kindOfEntry(entry))
  return isKind(word) ? explainKind(texts, word) : undefined
}

function explainError(texts: GuidanceTexts, error: NorthboundError): Explanation | undefined {
  const explanation = explainSubject(texts, error)
  const { retryAfterMs } = error
  return explanation?.retry === 'later' && retryAfterMs
    ? { ...explanation, whenToRetry: texts.retryAfter(Math.ceil(retryAfterMs / 1000)) }
    : explanation
}

/** Explains an error by its problem, its code or its kind. */
function explainSubject(texts: GuidanceTexts, error: NorthboundError): Explanation | undefined {
  const { kind, platformCode, status } = error
  const refused = explainProxyProblem(texts, error)
  if (refused) return refused
  const entry = platformCode === undefined ? undefined : findPlatformCode(platformCode)
  if (entry) return explainCode(texts, entry, isKind(kind) ? kind : kindOfEntry(entry))
  if (!isKind(kind)) return explainNewerKind(texts, error)
  return {
    ...explainKind(texts, kind),
    platformCode,
    ...(status === undefined ? {} : { statuses: [status] }),
  }
}

/** An error of the proxy itself has the name of its problem as the detail, and a separate page. */
function explainProxyProblem(
  { proxyProblems, whenToRetry }: GuidanceTexts,
  { kind, status, detail, docs, retry }: NorthboundError,
): Explanation | undefined {
  if (!isProxyProblem(docs) || !detail) return undefined
  if (!Object.hasOwn(proxyProblems, detail)) return undefined
  const { meaning, causes, howToTell, support } = proxyProblems[detail as ProxyProblem]
  return {
    subject: detail,
    kind,
    platformCode: undefined,
    platformText: undefined,
    statuses: status === undefined ? [] : [status],
    meaning,
    howToTell,
    causes,
    retry,
    whenToRetry: whenToRetry[retry],
    support,
    docs,
  }
}

function explainCode(
  texts: GuidanceTexts,
  entry: PlatformCode,
  kind: ErrorKind | undefined,
): Explanation {
  const own: Partial<BriefGuidance> = texts.codes[entry.code] ?? {}
  const standIn: FullGuidance = texts.kinds[kind ?? 'platform-refused']
  const general: Partial<FullGuidance> = kind ? standIn : {}
  // The sentence of the kind fits only if code and kind have the same advice.
  const ofKind = kind && retryAdvice(kind) === entry.retry ? general.whenToRetry : undefined
  return {
    subject: entry.code,
    kind,
    platformCode: entry.code,
    platformText: entry.text || undefined,
    statuses: entry.statuses,
    meaning: own.meaning ?? standIn.meaning,
    howToTell: own.howToTell ?? general.howToTell,
    causes: own.causes ?? standIn.causes,
    retry: entry.retry,
    whenToRetry: own.whenToRetry ?? ofKind ?? texts.whenToRetry[entry.retry],
    support: own.support ?? general.support,
    docs: `errors/${entry.code}`,
  }
}

function explainKind(texts: GuidanceTexts, kind: ErrorKind): Explanation {
  return {
    subject: kind,
    kind,
    platformCode: undefined,
    platformText: undefined,
    statuses: statusesOf(kind),
    ...texts.kinds[kind],
    retry: retryAdvice(kind),
    docs: `errors/${kind}`,
  }
}

/**
 * Explains an error whose kind is newer than this copy of the package: its own message is used.
 * An object that only has the name of our errors is not explained.
 */
function explainNewerKind(texts: GuidanceTexts, error: NorthboundError): Explanation | undefined {
  const { kind, platformCode, status, message, retry } = error
  if (typeof kind !== 'string' || typeof message !== 'string') return undefined
  const advice = Object.hasOwn(texts.whenToRetry, retry) ? retry : 'after-change'
  return {
    subject: kind,
    kind,
    platformCode,
    platformText: undefined,
    statuses: status === undefined ? [] : [status],
    meaning: message,
    howToTell: undefined,
    causes: [],
    retry: advice,
    whenToRetry: texts.whenToRetry[advice],
    support: undefined,
    docs: `errors/${kind}`,
  }
}

function isKind(word: string): word is ErrorKind {
  return Object.hasOwn(errorKinds, word)
}

/** Every code of the platform has a kind; codes of the vendor's SDKs have none. */
function kindOfEntry(entry: PlatformCode): ErrorKind | undefined {
  return kindOfCode(entry.code) ?? (entry.layer === 'client-sdk' ? undefined : 'platform-refused')
}

function statusesOf(kind: ErrorKind): number[] {
  const entries = platformCodes.filter((entry) => kindOfEntry(entry) === kind)
  return [...new Set(entries.flatMap(({ statuses }) => statuses))]
}
