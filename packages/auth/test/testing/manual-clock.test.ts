import { createManualClock } from '@northbound/auth/testing'
import { createEmulator, demoApp } from '@northbound/emulator'
import { expect, test, vi } from 'vitest'
import { turn } from '../../src/runtime/turn.ts'

const address = 'https://platform.test/iocm/app/sec/v1.1.0/login'
const login = () => ({ method: 'POST', body: new URLSearchParams(demoApp) })

/** As many turns of the event loop as no clock would guess. */
async function hundredsOfTurns(): Promise<void> {
  for (let count = 0; count < 500; count++) await turn()
}

/** A body whose every piece takes its time. */
function slowBody(...pieces: string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      await hundredsOfTurns()
      const piece = pieces.shift()
      if (piece === undefined) controller.close()
      else controller.enqueue(new TextEncoder().encode(piece))
    },
  })
}

const slowAnswer = async () => {
  await hundredsOfTurns()
  return new Response(slowBody('{"a":', '1}'))
}

/** What the promise came to by the time that the clock says everything has come to rest. */
async function atRest<T>(promise: Promise<T>, clock = createManualClock()): Promise<unknown> {
  let outcome: unknown = 'nothing yet'
  promise.then(
    (value) => (outcome = value),
    (error: unknown) => (outcome = error),
  )
  await clock.advance(0)
  return outcome
}

test('runs a chain of ten thousand promises to its end before time passes', async () => {
  const chain = async () => {
    for (let link = 0; link < 10_000; link++) await undefined
    return 'the end'
  }

  expect(await atRest(chain())).toBe('the end')
})

const readings: [string, (response: Response) => Promise<unknown>, unknown][] = [
  ['text()', (response) => response.text(), '{"a":1}'],
  ['json()', (response) => response.json(), { a: 1 }],
  ['arrayBuffer()', async (response) => (await response.arrayBuffer()).byteLength, 7],
  ['blob()', async (response) => (await response.blob()).size, 7],
  ['text() of a clone', (response) => response.clone().text(), '{"a":1}'],
  ['text() of a new answer with its stream', ({ body }) => new Response(body).text(), '{"a":1}'],
  [
    'read() of its stream',
    async ({ body }) => {
      const reader = body!.getReader()
      let size = 0
      for (let { done, value } = await reader.read(); !done;) {
        size += value!.length
        ;({ done, value } = await reader.read())
      }
      return size
    },
    7,
  ],
  [
    'both halves of tee()',
    ({ body }) => Promise.all(body!.tee().map((half) => new Response(half).text())),
    ['{"a":1}', '{"a":1}'],
  ],
  [
    'pipeThrough()',
    ({ body }) => new Response(body!.pipeThrough(new TransformStream())).text(),
    '{"a":1}',
  ],
]

test.each(readings)(
  'waits for an answer that takes hundreds of turns: %s',
  async (_, read, value) => {
    const clock = createManualClock()
    const fetch = clock.fetch(slowAnswer)

    expect(await atRest(fetch(address).then(read), clock)).toEqual(value)
  },
)

test('waits while the platform reads a body that takes hundreds of turns', async () => {
  const clock = createManualClock()
  const fetch = clock.fetch(async (request) => new Response(await request.text()))
  const init = { method: 'POST', body: slowBody('o', 'k'), duplex: 'half' }
  const echo = async () => (await fetch(address, init)).text()

  expect(await atRest(echo(), clock)).toBe('ok')
})

test('passes on the failure of a fetch, and of a body', async () => {
  const clock = createManualClock()
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('cut')) })
  const body = clock.fetch(async () => new Response(broken))(address)

  const refused = clock.fetch(() => Promise.reject(new Error('refused')))(address)

  expect(await atRest(refused, clock)).toMatchObject({ message: 'refused' })
  const reader = (await body).body!.getReader()
  expect(await atRest(reader.read(), clock)).toMatchObject({ message: 'cut' })
})

test('does not read a body before the caller does, and cancels it on demand', async () => {
  const clock = createManualClock()
  const cancelled = vi.fn<(reason: unknown) => void>()
  const cancel = (reason: unknown) => cancelled(reason)
  const stream = () => new ReadableStream({ cancel }, { highWaterMark: 0 })
  const fetch = clock.fetch(async () => new Response(stream()))

  const looked = await fetch(address)
  expect([looked.body!.locked, looked.bodyUsed, looked.body]).toEqual([false, false, looked.body])
  await looked.body!.cancel('enough')

  expect(cancelled).toHaveBeenCalledWith('enough')
  expect((await clock.fetch(async () => new Response(null))(address)).body).toBeNull()
})

test('waits for tracked work before time passes, however long it takes', async () => {
  const clock = createManualClock()
  const order: string[] = []
  clock.schedule(1, () => order.push('timer'))
  const work = hundredsOfTurns().then(() => order.push('work'))

  expect(clock.track(work)).toBe(work)
  await clock.advance(1)

  expect(order).toEqual(['work', 'timer'])
})

test('waits for reads of tracked bodies, not for the answer itself', async () => {
  const clock = createManualClock()
  const answer = clock.track(new Response(slowBody('o', 'k')))
  const late = clock.wait(1).then(() => answer.text())

  expect(await clock.run(late)).toBe('ok')
  const request = new Request(address, login())
  expect(clock.track(request)).toBe(request)
  expect(await atRest(request.clone().text(), clock)).toContain('appId=')
})

test('waits for work started by a timer before the next timer fires', async () => {
  const clock = createManualClock()
  const order: string[] = []
  clock.schedule(1, () => void clock.track(hundredsOfTurns().then(() => order.push('work'))))
  clock.schedule(2, () => order.push('timer'))

  await clock.advance(2)

  expect(order).toEqual(['work', 'timer'])
})

test('continues while an answer is late, drips or hangs by this clock', async () => {
  const clock = createManualClock()
  const emulator = createEmulator({ now: clock.now, wait: clock.wait })
  const fetch = clock.fetch(emulator.fetch)
  const outcome = async (signal?: AbortSignal) => {
    const response = await fetch(address, { ...login(), ...(signal && { signal }) })
    await response.text()
    return clock.monotonic()
  }

  emulator.faults.next({ kind: 'late', latency: 1000 })
  expect(await clock.run(outcome())).toBe(1000)
  emulator.faults.next({ kind: 'drip', latency: 1000 })
  expect(await clock.run(outcome())).toBeGreaterThan(5000)
  emulator.faults.next({ kind: 'hang' })
  const caller = new AbortController()
  clock.schedule(1000, () => caller.abort(new Error('no patience')))
  await expect(clock.run(outcome(caller.signal))).rejects.toThrow('no patience')
  expect(clock.pending).toBe(0)
})

test('continues after a caller has given up a fetch that ignores its signal', async () => {
  const clock = createManualClock()
  const caller = new AbortController()
  const fetch = clock.fetch(() => new Promise(() => {}))

  void fetch(address, { signal: caller.signal })
  caller.abort()

  await clock.advance(1)
  expect(clock.monotonic()).toBe(1)
})

test('a wait ends after its time, or when its signal aborts', async () => {
  const clock = createManualClock()
  const caller = new AbortController()

  expect(await atRest(clock.wait(1), clock)).toBe('nothing yet')
  const aborted = clock.wait(5, caller.signal)
  expect(clock.pending).toBe(2)
  caller.abort(new Error('enough'))

  await expect(aborted).rejects.toThrow('enough')
  await expect(clock.wait(5, caller.signal)).rejects.toThrow('enough')
  await expect(clock.run(clock.wait(5))).resolves.toBeUndefined()
  expect([clock.monotonic(), clock.pending]).toEqual([5, 0])
})

test('run advances no further than the promise needs, and passes on its rejection', async () => {
  const clock = createManualClock()
  clock.schedule(60_000, () => {})

  expect(await clock.run(clock.wait(1000).then(() => 'done'))).toBe('done')
  expect(clock.monotonic()).toBe(1000)
  await expect(clock.run(Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  expect(clock.monotonic()).toBe(1000)
})

test('run fails when nothing is left that could settle the promise', async () => {
  const clock = createManualClock()
  clock.schedule(10, () => {})

  await expect(clock.run(new Promise(() => {}))).rejects.toThrow(
    /^clock.run: the promise cannot settle/,
  )
  expect(clock.monotonic()).toBe(10)
})

test('run fails when the promise takes longer than a day, or than `within`', async () => {
  const clock = createManualClock()
  const late = clock.wait(86_400_001)

  await expect(clock.run(late)).rejects.toThrow(/has not settled within 86400000 ms/)
  await expect(clock.run(late, { within: 5 })).rejects.toThrow(/has not settled within 5 ms/)
  await expect(clock.run(late, { within: 86_400_001 })).resolves.toBeUndefined()
})

test('names the work that does not end, without what may be secret', async () => {
  const clock = createManualClock({ realLimitMs: 20 })
  void clock.track(new Promise(() => {}), 'the lock of the file')
  void clock.fetch(() => new Promise(() => {}))('https://platform.test/devices?secret=canary')

  const error = await clock.advance(1).catch((reason: unknown) => String(reason))

  expect(error).toContain(
    '20 ms of real time for: the lock of the file, GET https://platform.test/devices.',
  )
  expect(error).toContain('clock.wait(ms, signal, request)')
  expect(error).not.toContain('canary')
  expect(clock.monotonic()).toBe(0)
})

test('shiftWall moves only the wall clock', async () => {
  const clock = createManualClock({ now: 1000 })

  clock.shiftWall(-400)
  await clock.advance(50)

  expect([clock.now(), clock.monotonic()]).toEqual([650, 50])
})
