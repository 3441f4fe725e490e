import { listOf } from '../exchange/header-list.ts'
import type { Incoming } from '../exchange/incoming.ts'
import type { Outgoing } from '../exchange/outgoing.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'
import type { Matched } from '../routes/find-route.ts'
import { meantHeader } from './check-cross-site.ts'

/** What a page may send along. Of these, only some go on to the platform. */
const allowedHeaders = [
  'accept',
  'accept-language',
  'authorization',
  'content-language',
  'content-type',
  meantHeader,
  // What tracing adds to every call of a page. None of it goes on to the platform.
  'baggage',
  'sentry-trace',
  'traceparent',
  'tracestate',
]
/** Short, so that an origin that was taken off the list is soon off the browsers’ lists too. */
const maxAgeSeconds = '600'

/** Check 4: the question that browsers ask before. It is answered for what was declared, and reaches nobody else. */
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
      'The Origin of the preflight is none of those that were declared.',
    )
  }
  if (!methods.has(wanted)) {
    throw new Refusal('preflight-refused', `The route takes ${[...methods].join(', ')}.`)
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
