import type { NorthboundError } from '../errors/northbound-error.ts'
import { sentFor, told } from '../http/told.ts'

/** What an answer that stands for an error says of itself. Nothing in it was sent as a secret, or has the shape of a token. */
export interface AnswerWords {
  /** Type and subtype, such as `text/html`. */
  readonly mediaType: string | undefined
  /** The title of a page, of up to 200 characters. */
  readonly title: string | undefined
  /** The beginning of the text, of up to 200 characters and without markup; `***` stands for what is masked. */
  readonly words: string | undefined
}

const longest = 200
/** So much of a text is looked at: an echo of a secret beyond it is cut off anyway. */
const beginning = 20_000

/** The words of the answer that an error stands for; undefined when none came, or the error is of another copy of the package. */
export function answerWordsOf(error: NorthboundError): AnswerWords | undefined {
  const [answer, text = ''] = told.get(error) ?? []
  if (!answer) return undefined
  const secrets = secretsIn(sentFor.get(answer)).map(bare)
  const body = text.slice(0, beginning)
  const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? ''
  return {
    mediaType: mediaTypeOf(answer.headers.get('content-type')),
    title: mask(title, secrets),
    // A page begins with what only a browser reads.
    words: mask(body.replaceAll(/<(script|style|title)\b[\s\S]*?<\/\1>/gi, ' '), secrets),
  }
}

/** Type and subtype alone: what else a server writes into that header is not ours to show. */
export function mediaTypeOf(contentType: string | null | undefined): string | undefined {
  return /^[a-z]+\/[a-z0-9.+-]{1,60}/i.exec(contentType ?? '')?.[0].toLowerCase()
}

/** All of it is masked when it echoes a secret, in whatever encoding; else the words that look like tokens are. */
function mask(text: string, secrets: readonly string[]): string | undefined {
  const words = text
    .replaceAll(/<[^>]*>|[\p{C}\s]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
  // With what HTML, URLs and JSON put in place of a sign, and without it: a secret may look like that itself.
  const seen = [words, words.replaceAll(/&#?\w+;|%[\da-f]{2}|\\u[\da-f]{4}/gi, '')].map(bare)
  if (secrets.some((secret) => seen.some((each) => each.includes(secret)))) return '***'
  const masked = words
    .replaceAll(/("?\w*(?:secret|token|passw)\w*"?\s*[:=]\s*"?)[^",&;}\s]+/gi, '$1***')
    .replaceAll(/[\w+/=~%-]{20,}|(?=[a-z+/=_-]*\d)[\w+/=_-]{12,}/gi, '***')
  return masked.slice(0, longest) || undefined
}

/** What was sent and is nobody else's: a token in the headers, or every field of the body but the application's name. */
function secretsIn(sent: unknown): string[] {
  const { headers, body, json } = Object(sent)
  const authorization = headers instanceof Headers ? headers.get('authorization') : undefined
  const fields = typeof body === 'string' ? new URLSearchParams(body) : Object.entries(Object(json))
  return [
    authorization?.replace(/^\w+ /, ''),
    ...[...fields].map(([name, value]) => (name === 'appId' ? undefined : value)),
  ].filter((value) => typeof value === 'string' && value !== '') as string[]
}

/** Letters and digits alone, in small letters: so an echo is found however it was taken apart. */
function bare(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
