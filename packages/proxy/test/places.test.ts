/** Whatever callers and a platform do, each call gets one answer, and in the end nobody has a place any more. */
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { bareMount } from './stage/bare-mount.ts'
import { commands, createStage, devices } from './stage/create-stage.ts'

const shortMs = 20
const limits = {
  timeoutMs: shortMs,
  bodyIdleMs: shortMs,
  bodyMs: shortMs,
  waitingMs: shortMs,
  answerIdleMs: shortMs,
  replayBytes: 4,
  concurrent: 2,
  waiting: 2,
}

/** As often as all others together, so that much is carried to its end. */
function mostly<Value extends string | number>(usual: Value, ...others: Value[]) {
  return fc.oneof(fc.constant(usual), fc.constantFrom(...others))
}

const bodies = fc.constantFrom('none', 'whole', 'stops', 'breaks')
const caller = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'POST'),
  body: bodies,
  leaves: mostly('never', 'at once', 'during the call', 'with the answer'),
  reads: fc.constantFrom('all', 'nothing', 'one piece', 'and cancels'),
})
const platform = fc.record({
  does: mostly('answers', 'is silent', 'fails', 'fails at once'),
  status: mostly(200, 204, 205, 302, 304, 401, 403, 500, 599, 600, 700, 999, 101, 0),
  body: bodies,
})
type Caller = typeof caller extends fc.Arbitrary<infer Value> ? Value : never
type Answer = typeof platform extends fc.Arbitrary<infer Value> ? Value : never

function bodyOf(kind: Caller['body']): ReadableStream<Uint8Array> | null {
  if (kind === 'none') return null
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"a":1}'))
        if (kind === 'whole') controller.close()
        if (kind === 'breaks') controller.error(new Error('broken'))
        return kind === 'stops' ? new Promise(() => {}) : undefined
      },
    },
    { highWaterMark: 0 },
  )
}

function answerOf({ does, status, body }: Answer): Response | Promise<Response> {
  if (does === 'is silent') return new Promise(() => {})
  if (does === 'fails') return Promise.reject(new TypeError('fetch failed'))
  if (does === 'fails at once') throw new TypeError('fetch failed')
  // Of a status that no Response is made with, and with a body where there must be none.
  return Object.defineProperty(new Response(bodyOf(body)), 'status', { value: status })
}

test('each call gets one answer, and every place is given back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(caller, platform), { minLength: 1, maxLength: 6 }),
      async (calls) => {
        await using stage = await createStage(bareMount, { limits })
        await stage.source.get()
        const answers = calls.map(([, answer]) => answer)
        let asked = 0
        stage.replacePlatform(() => answerOf(answers[asked++ % answers.length]!))

        const got = await Promise.all(calls.map(([each]) => call(stage, each)))

        for (const { status } of got) expect(status).toBeGreaterThanOrEqual(200)
        for (const { status } of got) expect(status).toBeLessThan(600)
        await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0), { interval: 5 })
        expect(stage.events).toHaveLength(calls.length)
      },
    ),
    { numRuns: 150 },
  )
})

/** Makes one call and does with its answer what such a caller does. */
async function call(
  stage: Awaited<ReturnType<typeof createStage>>,
  { method, body, leaves, reads }: Caller,
): Promise<Response> {
  const leave = new AbortController()
  const sent = method === 'POST' ? bodyOf(body) : null
  if (leaves === 'at once') leave.abort()
  const calling = stage.send(method === 'POST' ? commands : devices, {
    method,
    headers: { 'content-type': 'application/json' },
    signal: leave.signal,
    ...(sent && { body: sent }),
  })
  if (leaves === 'during the call') leave.abort()
  const answer = await calling
  if (leaves === 'with the answer') leave.abort()
  const reader = answer.body?.getReader()
  if (reads === 'one piece') await reader?.read().catch(() => {})
  if (reads === 'and cancels') await reader?.cancel().catch(() => {})
  if (reads === 'all' && reader) await readAll(reader)
  return answer
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (let isOver = false; !isOver;) {
    const { done } = await reader.read().catch(() => ({ done: true }))
    isOver = done
  }
}
