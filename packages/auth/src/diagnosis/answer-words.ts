import type { NorthboundError } from '../errors/northbound-error.ts'
import { sentFor, answerBehind } from '../http/exchanges.ts'

/** Readable parts of an error answer. Secrets that were sent, and words that look like tokens, are masked. */
export interface AnswerWords {
  /** Type and subtype, such as `text/html`. */
  readonly mediaType: string | undefined
  /** The title of a page, of up to 200 characters. */
  readonly title: string | undefined
  /** The beginning of the text, of up to 200 characters and without markup; `***` replaces what is masked. */
  readonly words: string | undefined
}

const longest = 200
/** Only this many characters are read: what follows is cut off anyway. */
const beginning = 20_000

/** The readable parts of the answer behind an error; undefined without an answer, or for an error of another copy of the package. */
export function answerWordsOf(error: NorthboundError): AnswerWords | undefined {
  const [answer, text = ''] = answerBehind.get(error) ?? []
  if (!answer) return undefined
  const secrets = secretsIn(sentFor.get(answer)).map(bare)
  const body = text.slice(0, beginning)
  const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? ''
  return {
    mediaType: mediaTypeOf(answer.headers.get('content-type')),
    title: mask(title, secrets),
    // A reader does not see scripts and styles; the title is already in its own field.
    words: mask(body.replaceAll(/<(script|style|title)\b[\s\S]*?<\/\1>/gi, ' '), secrets),
  }
}

/** Only type and subtype: the rest of the header may hold anything. */
export function mediaTypeOf(contentType: string | null | undefined): string | undefined {
  return /^[a-z]+\/[a-z0-9.+-]{1,60}/i.exec(contentType ?? '')?.[0].toLowerCase()
}

/** Masks the whole text when it echoes a secret in any encoding, and otherwise the words that look like tokens. */
function mask(text: string, secrets: readonly string[]): string | undefined {
  const words = text
    .replaceAll(/<[^>]*>|[\p{C}\s]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
  // Compared with and without the escapes of HTML, URLs and JSON, because a secret may itself look like an escape.
  const seen = [words, words.replaceAll(/&#?\w+;|%[\da-f]{2}|\\u[\da-f]{4}/gi, '')].map(bare)
  if (secrets.some((secret) => seen.some((each) => each.includes(secret)))) return '***'
  const masked = words
    .replaceAll(/("?\w*(?:secret|token|passw)\w*"?\s*[:=]\s*"?)[^",&;}\s]+/gi, '$1***')
    .replaceAll(/[\w+/=~%-]{20,}|(?=[a-z+/=_-]*\d)[\w+/=_-]{12,}/gi, '***')
  return masked.slice(0, longest) || undefined
}

/** The secrets that were sent: the token in the headers, or every field of the body but the appId. */
function secretsIn(sent: unknown): string[] {
  const { headers, body, json } = Object(sent)
  const authorization = headers instanceof Headers ? headers.get('authorization') : undefined
  const fields = typeof body === 'string' ? new URLSearchParams(body) : Object.entries(Object(json))
  return [
    authorization?.replace(/^\w+ /, ''),
    ...[...fields].map(([name, value]) => (name === 'appId' ? undefined : value)),
  ].filter((value) => typeof value === 'string' && value !== '') as string[]
}

/** Only letters and digits, in lower case, so that an echo is found however it is split. */
function bare(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
