import type { ErrorKind } from '../../errors/error-kind.ts'
import type { NorthboundError } from '../../errors/northbound-error.ts'
import type { AnswerWords } from '../answer-words.ts'
import type { Evidence } from '../diagnosis.ts'
import type { DiagnosisName } from '../diagnosis-name.ts'
import { certain, likely, type Verdict } from '../verdict.ts'
import { readForeignAnswer } from './read-foreign-answer.ts'

/** What is known about a call in addition to its error. */
export interface CallFacts {
  readonly call: 'login' | 'refresh' | 'logout' | 'other'
  /** Whether the token that was sent had expired; undefined when unknown. */
  readonly tokenExpired: boolean | undefined
  /** Type and subtype of the answer, such as `text/html`. */
  readonly contentType: string | undefined
  /** The readable parts of the answer. */
  readonly answer?: AnswerWords | undefined
}

/** Kinds with exactly one diagnosis, which is certain. */
const asTheyAre = {
  'parameter-missing': 'parameter-missing',
  'input-invalid': 'input-invalid',
  'application-frozen': 'application-frozen',
  'application-unknown': 'application-unknown',
  'superseded-repeatedly': 'superseded-repeatedly',
  'store-unavailable': 'store-unavailable',
  'lease-timed-out': 'lease-timed-out',
  'not-replayable': 'not-replayable',
  redirected: 'redirect-refused',
  'answer-unexpected': 'wrong-shape',
} as const satisfies Partial<Record<ErrorKind, DiagnosisName>>

/** The verdict on an error with an answer, or one of the client; undefined for an error about the connection. */
export function readAnswerError(error: NorthboundError, facts: CallFacts): Verdict | undefined {
  const { kind, status, platformCode } = error
  const seen = evidenceOf(error, facts)
  const said = platformCode !== undefined

  if (!status && !said && (kind === 'parameter-missing' || kind === 'input-invalid')) {
    return certain('value-refused', ...seen)
  }
  const foreign = readForeignAnswer(error, facts.answer ?? nothing, seen)
  if (foreign) return foreign
  if (isMissingPath(error)) return likely(['wrong-path', 'refused-by-gateway'], ...seen)
  if (kind in asTheyAre) return certain(asTheyAre[kind as keyof typeof asTheyAre], ...seen)

  switch (kind) {
    case 'credentials-rejected':
      if (!said) return likely(['refused-by-gateway', 'credentials-rejected'], ...seen)
      return facts.call === 'refresh'
        ? likely(['refresh-token-rejected', 'credentials-rejected'], ...seen)
        : certain('credentials-rejected', ...seen)
    case 'not-authorized':
      return said ? certain('not-authorized', ...seen) : likely(['refused-by-gateway'], ...seen)
    case 'token-rejected':
      return readTokenRejection(facts, seen)
    case 'throttled':
      return said ? certain('throttled', ...seen) : likely(['throttled', 'gateway-fault'], ...seen)
    case 'platform-fault':
      if (said) return certain('platform-fault', ...seen)
      return status === 500
        ? likely(['platform-fault', 'gateway-fault'], ...seen)
        : likely(['gateway-fault', 'platform-fault'], ...seen)
    case 'platform-refused':
      return said
        ? certain('platform-refused', ...seen)
        : likely(['platform-refused', 'refused-by-gateway'], ...seen)
    case 'answer-unreadable':
      return readStrangeAnswer(error, facts, seen)
    default:
      return undefined
  }
}

const nothing: AnswerWords = { mediaType: undefined, title: undefined, words: undefined }

/** The platform has one answer for every invalid token; only the age of the token tells the reason. */
function readTokenRejection({ tokenExpired }: CallFacts, seen: Evidence[]): Verdict {
  if (tokenExpired === undefined) {
    const all = ['token-rejected', 'token-superseded', 'token-expired'] as const
    return { ...likely(all, ...seen), certainty: 'certain' }
  }
  const age: Evidence = { seen: 'token-age', expired: tokenExpired }
  return tokenExpired
    ? likely(['token-expired', 'token-superseded'], ...seen, age)
    : likely(['token-superseded', 'token-rejected'], ...seen, age)
}

/** The verdict on an answer of something other than the API. */
function readStrangeAnswer(
  { status, detail }: NorthboundError,
  { contentType }: CallFacts,
  seen: Evidence[],
): Verdict {
  if (detail === 'empty body') return certain('answer-empty', ...seen)
  if (detail === 'content-encoding') return certain('answer-not-decodable', ...seen)
  if (contentType !== 'text/html') return certain('answer-not-json', ...seen)
  // nginx completes a handshake without the required certificate, and answers 400 with a page.
  return status === 400
    ? likely(['answer-is-html', 'client-certificate-required'], ...seen)
    : certain('answer-is-html', ...seen)
}

/** A 404 without a platform code does not come from the API: the path is wrong. */
function isMissingPath({ kind, status, platformCode }: NorthboundError): boolean {
  const isMissing = status === 404 || status === 405 || status === 410 || status === 501
  const isUnsaid = kind !== 'redirected' && kind !== 'unreachable' && kind !== 'answer-unexpected'
  return isMissing && isUnsaid && platformCode === undefined
}

/** The evidence in the error itself. */
export function evidenceOf(
  { status, platformCode, detail, retryAfterMs }: NorthboundError,
  { contentType, answer }: Pick<CallFacts, 'contentType' | 'answer'>,
): Evidence[] {
  return [
    ...(status ? [{ seen: 'status', status } as const] : []),
    ...(platformCode ? [{ seen: 'code', code: platformCode } as const] : []),
    ...(detail ? [{ seen: 'reason', reason: detail } as const] : []),
    ...(retryAfterMs
      ? [{ seen: 'retry-after', seconds: Math.ceil(retryAfterMs / 1000) } as const]
      : []),
    ...(contentType ? [{ seen: 'content-type', contentType } as const] : []),
    ...(answer?.title ? [{ seen: 'title', title: answer.title } as const] : []),
    ...(answer?.words ? [{ seen: 'words', words: answer.words } as const] : []),
  ]
}
