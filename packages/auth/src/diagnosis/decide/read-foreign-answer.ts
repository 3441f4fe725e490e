import type { NorthboundError } from '../../errors/northbound-error.ts'
import type { AnswerWords } from '../answer-words.ts'
import type { Evidence } from '../diagnosis.ts'
import { certain, likely, type Verdict } from '../verdict.ts'

const portal =
  /wi-?fi|wlan|hotspot|captive|guest (?:network|access)|network (?:login|sign-?in|access)|internet access|上网认证|无线(?:网络|认证)|热点/i
const signOn =
  /single sign-?on|\bsso\b|sign(?:ing)? ?in|log ?(?:in|on)\b|keycloak|okta|adfs|\bcas\b|saml|oauth|统一(?:身份)?认证|单点登录|登录/i

/** The verdict on an answer of another server, from its content; undefined when the content tells nothing. */
export function readForeignAnswer(
  { kind, status, platformCode, detail }: NorthboundError,
  { mediaType, title = '', words = '' }: AnswerWords,
  seen: readonly Evidence[],
): Verdict | undefined {
  if (kind === 'redirected' || kind === 'answer-unexpected' || detail === 'empty body')
    return undefined
  if (platformCode?.includes('.')) return certain('other-product', ...seen)
  if (platformCode !== undefined) return undefined
  return (
    readGatewayPage(status, `${title} ${words}`, seen) ??
    readPage(status, mediaType, `${title} ${words}`, seen) ??
    readJson(status, mediaType, words, seen)
  )
}

/** Special statuses and pages of gateways: nginx, and servers derived from it. */
function readGatewayPage(
  status: number | undefined,
  text: string,
  seen: readonly Evidence[],
): Verdict | undefined {
  if (status === 511) return certain('captive-portal', ...seen)
  if (status === 413) return certain('request-too-large', ...seen)
  if (status === 494 || status === 431 || /header or cookie too large/i.test(text)) {
    return certain('headers-too-large', ...seen)
  }
  if (status === 497 || /plain HTTP request was sent to HTTPS port/i.test(text)) {
    return certain('tls-on-port', ...seen)
  }
  if (status === 496 || /no required SSL certificate/i.test(text)) {
    return certain('client-certificate-required', ...seen)
  }
  if (status === 495 || /SSL certificate error/i.test(text)) {
    return certain('client-certificate-refused', ...seen)
  }
  return undefined
}

function readPage(
  status: number | undefined,
  mediaType: string | undefined,
  text: string,
  seen: readonly Evidence[],
): Verdict | undefined {
  // The status decides: the words of a page with a 5xx do not show where it comes from.
  if (mediaType !== 'text/html' || (status ?? 0) >= 429) return undefined
  if (portal.test(text)) return likely(['captive-portal', 'answer-is-html'], ...seen)
  return signOn.test(text) ? likely(['sign-in-page', 'answer-is-html'], ...seen) : undefined
}

/** A JSON error without a code is of another product, whatever its media type. */
function readJson(
  status: number | undefined,
  mediaType: string | undefined,
  words: string,
  seen: readonly Evidence[],
): Verdict | undefined {
  const isRefusal = status !== undefined && status >= 400 && status < 429
  const isJson = /\bjson$/.test(mediaType ?? '') || /^[{[]/.test(words)
  if (!isRefusal || !isJson) return undefined
  return likely(
    ['json-without-code', status === 404 ? 'wrong-path' : 'refused-by-gateway'],
    ...seen,
  )
}
