/**
 * Whatever callers, `authorize`, a rate limit and a platform do, each call gets one answer within the sum of its deadlines,
 * and in the end nobody has a place any more. Time is virtual.
 */
import type { Authorize, ProxyOptions, RateLimit } from '@northbound/proxy'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bareMount } from './stage/bare-mount.ts'
import { commands, createStage, devices } from './stage/create-stage.ts'

const limits = {
  authorizeMs: 20,
  rateLimitMs: 20,
  waitingMs: 150,
  bodyIdleMs: 20,
  bodyMs: 50,
  timeoutMs: 30,
  answerIdleMs: 30,
  replayBytes: 20,
  concurrent: 2,
  waiting: 2,
  failuresPerMinute: 1,
}
/** A call is sent three times at most: once more for each token that another replica may have obtained. */
const mostSent = 3
/** Between two pieces of a slow body, in ms. */
const pauseMs = 15
const mostPieces = 3
const answeredMs =
  limits.authorizeMs +
  limits.rateLimitMs +
  limits.waitingMs +
  limits.bodyMs +
  limits.bodyIdleMs +
  mostSent * (limits.timeoutMs + limits.bodyMs + limits.timeoutMs)
const readMs = (mostPieces + 1) * (limits.timeoutMs + limits.answerIdleMs)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Three times as often as all others together, so that much is carried to its end. */
function mostly<Value extends string | number>(usual: Value, ...others: Value[]) {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )
}

const bodies = fc.constantFrom('none', 'whole', 'slow', 'stops', 'breaks')
const caller = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'POST'),
  address: fc.constantFrom('10.0.0.1', '10.0.0.2'),
  body: fc.oneof(bodies, fc.constant('never ends')),
  authorize: mostly('accepts', 'refuses', 'is late', 'is silent', 'throws', 'rejects', 'has no id'),
  rateLimit: mostly('counts', 'refuses', 'is late', 'is silent', 'throws', 'rejects'),
  beginsMs: fc.nat(60),
  /** On its way through all phases, at once, or never. */
  leavesMs: fc.oneof(fc.constant(undefined), fc.nat(40), fc.nat(answeredMs)),
  reads: fc.constantFrom('all', 'nothing', 'one piece', 'and cancels', 'and leaves'),
})
const platform = fc.record({
  does: mostly('is late', 'answers', 'is silent', 'fails', 'fails at once', 'rejects the token'),
  status: mostly(200, 204, 205, 302, 304, 401, 403, 500, 599, 600, 700, 999, 101, 0),
  body: bodies,
  readsFirst: fc.boolean(),
})
type Caller = typeof caller extends fc.Arbitrary<infer Value> ? Value : never
type Answer = typeof platform extends fc.Arbitrary<infer Value> ? Value : never

const later = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
  })
const never = new Promise<never>(() => {})

/** @param signal breaks it, as it does with the body of a fetch */
function bodyOf(kind: Caller['body'], signal?: AbortSignal): ReadableStream<Uint8Array> | null {
  if (kind === 'none') return null
  let pieces = 0
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        signal?.addEventListener('abort', () => controller.error(signal.reason))
      },
      async pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"a":1}'))
        pieces++
        if (kind === 'stops') await never
        if (kind === 'breaks') controller.error(new Error('broken'))
        if (kind === 'whole') controller.close()
        if (kind !== 'slow' && kind !== 'never ends') return
        await later(pauseMs)
        if (kind === 'slow' && pieces === mostPieces && !signal?.aborted) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

async function answerOf(
  { does, status, body, readsFirst }: Answer,
  request: Request,
): Promise<Response> {
  if (readsFirst) await request.arrayBuffer()
  if (does === 'is silent') await never
  if (does === 'is late') await later(pauseMs)
  if (does === 'fails') throw new TypeError('fetch failed')
  if (does === 'rejects the token') return Response.json({ resultcode: '1010005' }, { status: 403 })
  // Of a status that no Response is made with, and with a body where there must be none.
  return Object.defineProperty(new Response(bodyOf(body, request.signal)), 'status', {
    value: status,
  })
}

/** Does what the call asks for by a header, and hands on by the id what the rate limit is to do. */
const authorize: Authorize = ({ header }) => {
  const does = header('authorization') as Caller['authorize']
  const id = header('x-rate-limit')
  if (does === 'throws') throw new Error('authorize is broken')
  if (does === 'rejects') return Promise.reject(new Error('the database is down'))
  if (does === 'is silent') return never
  if (does === 'refuses') return undefined
  if (does === 'has no id') return {} as { id: string }
  const identity = { id: id ?? '' }
  return does === 'is late' ? later(pauseMs).then(() => identity) : identity
}

const rateLimit: RateLimit = (key) => {
  const does = key as Caller['rateLimit']
  if (does === 'throws') throw new Error('the rate limit is broken')
  if (does === 'rejects') return Promise.reject(new Error('the store is down'))
  if (does === 'is silent') return never
  if (does === 'is late') return later(pauseMs).then(() => undefined)
  return Promise.resolve(does === 'refuses' ? 1000 : undefined)
}

const peer: ProxyOptions['peer'] = ({ header }) => header('x-forwarded-for')

type Stage = Awaited<ReturnType<typeof createStage>>

test('each call gets one answer in time, and every place is given back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(caller, platform), { minLength: 1, maxLength: 8 }),
      async (calls) => {
        await using stage = await createStage(bareMount, { limits, authorize, rateLimit, peer })
        await stage.source.get()
        const answers = calls.map(([, answer]) => answer)
        let asked = 0
        stage.replacePlatform((request) => {
          const answer = answers[asked++ % answers.length]!
          if (answer.does === 'fails at once') throw new TypeError('fetch failed')
          return answerOf(answer, request)
        })

        const outcomes = calls.map(([each]) => observe(stage, each))
        await vi.advanceTimersByTimeAsync(60 + answeredMs + readMs)

        for (const { answers: got, answeredAfterMs, mostMs, isOver } of outcomes) {
          expect(got).toHaveLength(1)
          expect(got[0]!.status).toBeGreaterThanOrEqual(200)
          expect(got[0]!.status).toBeLessThan(600)
          expect(answeredAfterMs).toBeLessThanOrEqual(mostMs)
          expect(isOver).toBe(true)
        }
        expect(stage.proxy.underWay).toBe(0)
        expect(stage.events).toHaveLength(calls.length)
        await expectRoom(stage)
      },
    ),
    { numRuns: 150 },
  )
})

/** Every place can be had again, by new callers: none was lost, and nobody waits for one in vain. */
async function expectRoom(stage: Stage): Promise<void> {
  stage.replacePlatform(() => Response.json({}))
  const headers = {
    authorization: 'accepts',
    'x-rate-limit': 'counts',
    'x-forwarded-for': '10.0.0.3',
  }
  const calls = [stage.send(devices, { headers }), stage.send(devices, { headers })]
  const statuses = calls.map(async (call) => {
    const answer = await call
    await answer.text()
    return answer.status
  })
  await vi.advanceTimersByTimeAsync(limits.waitingMs)
  // After many rejected tokens the token source gives up, which is a 502. A place that is not to be had is a 503.
  for (const status of await Promise.all(statuses)) expect([200, 502]).toContain(status)
}

/** What came of a call so far. */
interface Outcome {
  readonly answers: Response[]
  answeredAfterMs: number
  /** Whoever leaves is done with at once, but for a check that is under way. */
  readonly mostMs: number
  isOver: boolean
}

function observe(stage: Stage, each: Caller): Outcome {
  const { leavesMs = answeredMs } = each
  const mostMs = Math.max(leavesMs, limits.authorizeMs + limits.rateLimitMs)
  const outcome: Outcome = { answers: [], answeredAfterMs: Number.NaN, mostMs, isOver: false }
  const run = async () => {
    await later(each.beginsMs)
    const begun = Date.now()
    const leave = new AbortController()
    const answer = await call(stage, each, leave)
    outcome.answers.push(answer)
    outcome.answeredAfterMs = Date.now() - begun
    await read(answer, each, leave)
    outcome.isOver = true
  }
  void run()
  return outcome
}

function call(
  stage: Stage,
  { method, address, body, authorize: authorizes, rateLimit: limits_, leavesMs }: Caller,
  leave: AbortController,
): Promise<Response> {
  const sent = method === 'POST' ? bodyOf(body) : null
  if (leavesMs === 0) leave.abort()
  else if (leavesMs !== undefined) setTimeout(() => leave.abort(), leavesMs)
  return stage.send(method === 'POST' ? commands : devices, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: authorizes,
      'x-rate-limit': limits_,
      'x-forwarded-for': address,
    },
    signal: leave.signal,
    ...(sent && { body: sent }),
  })
}

/** Does with an answer what such a caller does. */
async function read(answer: Response, { reads }: Caller, leave: AbortController): Promise<void> {
  const reader = answer.body?.getReader()
  if (reads === 'one piece') await reader?.read().catch(() => {})
  if (reads === 'and cancels') await reader?.cancel().catch(() => {})
  // Of an answer that was begun a host of the fetch standard cancels the body when its caller leaves.
  if (reads === 'and leaves') {
    leave.abort()
    await reader?.cancel().catch(() => {})
  }
  if (reads === 'all' && reader) await readAll(reader)
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (let isOver = false; !isOver;) {
    const { done } = await reader.read().catch(() => ({ done: true }))
    isOver = done
  }
}
