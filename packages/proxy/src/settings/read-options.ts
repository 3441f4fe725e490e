import * as v from 'valibot'
import type { Authorize } from '../authorize/authorize.ts'
import type { Fetch, TokenSource } from '@northbound/auth'
import type { AnswerDeadlines } from '../limits/passed-answer.ts'
import { createRequestIds } from '../wire/request-ids.ts'
import { FailureLimit } from '../limits/failure-limit.ts'
import { KnownCredentials } from '../limits/known-credentials.ts'
import { limitTable, shareLimit } from '../limits/limit-table.ts'
import { limitPerMinute } from '../limits/limit-per-minute.ts'
import type { RateLimit } from '../limits/rate-limit.ts'
import { CallQueue } from '../limits/call-queue.ts'
import { createRouteFinder, type FindRoutes } from '../routes/find-route.ts'
import { readRoute } from '../routes/route.ts'
import { checkOptions } from '../options/check-options.ts'
import { isThisMachine } from '../options/is-this-machine.ts'
import { aFunction, limitSchemas, whole, yesOrNo } from '../options/option-schemas.ts'
import type { ProxyOptions } from './proxy-options.ts'
import type { ProxyEvent } from './proxy-event.ts'

/** Number of responses that were aborted, by the side that stalled. */
export interface StalledAnswers {
  /** The caller read nothing for `answerIdleMs`. */
  caller: number
  /** The platform sent nothing for `timeoutMs`. */
  platform: number
}

/** Checked options, in the shape that the checks of a request need. */
export interface Settings {
  readonly tokens: TokenSource
  readonly origins: ReadonlySet<string>
  readonly hosts: ReadonlySet<string>
  readonly prefix: string
  readonly findRoutes: FindRoutes
  readonly authorize: Authorize | undefined
  readonly peer: ProxyOptions['peer']
  readonly failures: FailureLimit
  readonly known: KnownCredentials
  readonly credentials: boolean
  readonly limits: Readonly<Record<keyof typeof limitTable, number>>
  readonly rateLimit: RateLimit
  /** Whether calls are counted in the memory of this process. */
  readonly isCountedHere: boolean
  readonly callQueue: CallQueue
  readonly answerDeadlines: AnswerDeadlines
  readonly stalledAnswers: Readonly<StalledAnswers>
  readonly onEvent: ((event: ProxyEvent) => void) | undefined
  readonly fetch: Fetch
  readonly now: () => number
  readonly nextRequestId: () => string
}

/** A web origin as browsers send it: no path, no wildcard, not `null`. */
const origin = v.pipe(
  v.string('must be a string'),
  v.check((text) => text !== '*' && !text.includes('*'), 'no wildcard: name each origin'),
  v.check(
    (text) => text !== 'null',
    '"null" stands for any sandboxed page, so it cannot be allowed',
  ),
  v.check(
    isOrigin,
    'must be an origin like https://app.example.com, without path and without a slash at the end',
  ),
)
const host = v.pipe(
  v.string('must be a string'),
  v.check((text) => !text.includes('*'), 'no wildcard: name each host'),
  v.check(isHost, 'must be a host name or address without port, in lower case'),
)

const schema = v.strictObject({
  tokens: v.custom<TokenSource>(
    isTokenSource,
    'must be a token source (createTokenSource of @northbound/auth)',
  ),
  routes: v.pipe(
    v.array(v.string('must be a string')),
    v.minLength(1, 'must have at least one route'),
  ),
  origins: v.array(origin),
  hosts: v.optional(v.pipe(v.array(host), v.minLength(1, 'must name at least one host')), [
    'localhost',
    '127.0.0.1',
    '[::1]',
  ]),
  prefix: v.optional(
    v.pipe(
      v.string('must be a string'),
      v.regex(/^(\/[\w.~-]+)*$/, 'must be a path like /iot, without a slash at the end'),
    ),
    '',
  ),
  authorize: v.optional(aFunction<Authorize>()),
  peer: v.optional(aFunction<NonNullable<ProxyOptions['peer']>>()),
  credentials: v.optional(yesOrNo, false),
  limits: v.optional(
    v.strictObject({
      ...limitSchemas(limitTable),
      perCaller: v.optional(whole(shareLimit.least)),
    }),
    {},
  ),
  rateLimit: v.optional(aFunction<RateLimit>()),
  onEvent: v.optional(aFunction<(event: ProxyEvent) => void>()),
  fetch: v.optional(aFunction<Fetch>()),
  now: v.optional(aFunction<() => number>()),
})

/**
 * Checks all options at once.
 *
 * @throws {TypeError} that names each invalid field and what it must be. Values are not quoted.
 */
export function readOptions(options: ProxyOptions): Settings {
  const checked = checkOptions('createProxy', schema, options)
  const { routes, origins, hosts, authorize, rateLimit, limits, ...rest } = checked
  const { perCaller = Math.ceil(limits.concurrent / 4) } = limits
  if (!authorize && !hosts.every(isThisMachine)) {
    throw new TypeError(
      'createProxy: hosts: other machines can reach this proxy, and every caller has all rights of your application. ' +
        'Set authorize(request), which identifies the caller',
    )
  }
  if (isInTheClear(rest.tokens.url)) {
    throw new TypeError('createProxy: tokens: its url must be https: (http: only on this machine)')
  }
  const stalledAnswers: StalledAnswers = { caller: 0, platform: 0 }
  const now = rest.now ?? (() => performance.now())
  return {
    ...rest,
    limits,
    authorize,
    peer: rest.peer,
    failures: new FailureLimit(limits.failuresPerMinute, now),
    known: new KnownCredentials(),
    origins: new Set(origins),
    hosts: new Set(hosts),
    findRoutes: createRouteFinder(routes.map(readRoute)),
    rateLimit: rateLimit ?? limitPerMinute(limits.perMinute, now),
    callQueue: new CallQueue({ ...limits, perCaller }),
    answerDeadlines: {
      timeoutMs: limits.timeoutMs,
      answerIdleMs: limits.answerIdleMs,
      onStalled: (side) => void stalledAnswers[side]++,
    },
    stalledAnswers,
    isCountedHere: rateLimit === undefined,
    onEvent: rest.onEvent,
    fetch: rest.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    now,
    nextRequestId: createRequestIds(),
  }
}

function isTokenSource(value: unknown): boolean {
  const { url, appId, get } = Object(value) as Partial<TokenSource>
  return (
    typeof url === 'string' &&
    URL.canParse(url) &&
    typeof appId === 'string' &&
    typeof get === 'function'
  )
}

function isOrigin(text: string): boolean {
  // Only some runtimes give other schemes an origin.
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}

function isHost(text: string): boolean {
  return (
    URL.canParse(`http://${text}`) &&
    new URL(`http://${text}`).host === text &&
    !/:\d+$/.test(text.replace(/^\[.*]/, ''))
  )
}

function isInTheClear(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol !== 'https:' && !isThisMachine(hostname)
}
