import { version } from '../../package.json'
import type { Exchange, ReceivedAnswer, SentRequest } from '../exchange/exchange.ts'
import type { HeaderLine } from '../exchange/header-segments.ts'
import { replaceKept } from '../exchange/segment.ts'
import type { Har, HarEntry, HarField } from './har.ts'

/** Replaces a secret or a token. */
const removed = '[removed]'

/** Exchanges as an HTTP Archive, for a ticket or for the tools that read one. No secret and no token is in it. */
export function toHar(exchanges: readonly Exchange[]): Har {
  return {
    log: {
      version: '1.2',
      creator: { name: 'Northbound playground', version },
      entries: exchanges.map(harEntry),
    },
  }
}

function harEntry({ sentAt, durationMs, request, answer }: Exchange): HarEntry {
  return {
    startedDateTime: new Date(sentAt).toISOString(),
    time: durationMs,
    request: harRequest(request),
    response: answer ? harResponse(answer) : noResponse,
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  }
}

// A page cannot find out the version of HTTP.
const message = { httpVersion: '', cookies: [], headersSize: -1, bodySize: -1 } as const

function harRequest({ method, url, headers, body }: SentRequest): HarEntry['request'] {
  const mimeType = headerOf(headers, 'content-type')
  const isForm = /x-www-form-urlencoded/i.test(mimeType)
  const text = replaceKept(body, () => (isForm ? encodeURIComponent(removed) : removed))
  return {
    ...message,
    method,
    url,
    headers: harHeaders(headers),
    queryString: fields(new URL(url).searchParams),
    ...(text && {
      postData: { mimeType, text, ...(isForm && { params: fields(new URLSearchParams(text)) }) },
    }),
  }
}

function harResponse({ status, statusText, headers, body }: ReceivedAnswer): HarEntry['response'] {
  const text = replaceKept(body, () => removed)
  return {
    ...message,
    status,
    statusText,
    headers: harHeaders(headers),
    redirectURL: headerOf(headers, 'location'),
    content: {
      size: new TextEncoder().encode(text).length,
      mimeType: headerOf(headers, 'content-type'),
      text,
    },
  }
}

const noResponse: HarEntry['response'] = {
  ...message,
  status: 0,
  statusText: '',
  headers: [],
  redirectURL: '',
  content: { size: 0, mimeType: '' },
}

function harHeaders(headers: readonly HeaderLine[]): HarField[] {
  return headers.map(({ name, value }) => ({ name, value: replaceKept(value, () => removed) }))
}

function headerOf(headers: readonly HeaderLine[], wanted: string): string {
  return harHeaders(headers).find(({ name }) => name.toLowerCase() === wanted)?.value ?? ''
}

function fields(params: URLSearchParams): HarField[] {
  return [...params].map(([name, value]) => ({ name, value }))
}
