import { listOf } from '../wire/header-list.ts'
import type { Incoming } from '../wire/incoming.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'
import type { Matched } from '../routes/find-route.ts'
import { csrfHeader } from './check-cross-site.ts'

/** Request headers that a page may send. Only some of them are forwarded to the platform. */
const allowedHeaders = [
  'accept',
  'accept-language',
  'authorization',
  'content-language',
  'content-type',
  csrfHeader,
  // Tracing libraries add these to every call of a page. They are not forwarded.
  'baggage',
  'sentry-trace',
  'traceparent',
  'tracestate',
]
/** Short, so that browsers soon notice when an origin is removed. */
const maxAgeSeconds = '600'

/** Check 4: answers CORS preflights for declared routes and origins. They are never forwarded. */
export function answerPreflight(
  { method, header }: Incoming,
  { methods }: Matched,
  { origins }: Settings,
): Outgoing<never> | undefined {
  if (method !== 'OPTIONS') return undefined
  const wanted = header('access-control-request-method')
  if (wanted === undefined) return undefined
  const origin = header('origin')
  if (origin === undefined || !origins.has(origin)) {
    throw new Refusal(
      'origin-refused',
      'The Origin of the preflight is not in the list of allowed origins.',
    )
  }
  if (!methods.has(wanted)) {
    throw new Refusal('preflight-refused', `The route accepts ${[...methods].join(', ')}.`)
  }
  const asked = (header('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
  if (asked.some((name) => name && !allowedHeaders.includes(name))) {
    throw new Refusal('preflight-refused', `Pages may send ${allowedHeaders.join(', ')}.`)
  }
  return {
    status: 204,
    headers: listOf({
      'access-control-allow-methods': [...methods].join(', '),
      'access-control-allow-headers': allowedHeaders.join(', '),
      'access-control-max-age': maxAgeSeconds,
    }),
    body: null,
  }
}
