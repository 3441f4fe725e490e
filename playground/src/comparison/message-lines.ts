import type { ReceivedAnswer, SentRequest } from '../exchange/exchange.ts'
import type { HeaderLine } from '../exchange/header-segments.ts'
import { type Segment, mask } from '../exchange/segment.ts'

/** A request, line by line and masked; each field of a body has its own line. */
export function requestLines(request: SentRequest | undefined): string[] {
  if (!request) return []
  const { method, url, headers, body } = request
  return [`${method} ${url}`, ...headerLines(headers), ...bodyLines(body)]
}

/** An answer, as above. */
export function answerLines(answer: ReceivedAnswer | undefined): string[] {
  if (!answer) return []
  const { status, statusText, headers, body } = answer
  return [`${status} ${statusText}`.trim(), ...headerLines(headers), ...bodyLines(body)]
}

function headerLines(headers: readonly HeaderLine[]): string[] {
  return headers.map(({ name, value }) => `${name}: ${shown(value)}`)
}

function bodyLines(body: readonly Segment[]): string[] {
  const text = shown(body)
  if (!text) return []
  return ['', ...setOut(text).split('\n')]
}

function setOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return /^[\w.]+=[^\s]*$/.test(text) ? text.replaceAll('&', '\n&') : text
  }
}

const shown = (segments: readonly Segment[]) => segments.map(mask).join('')
