/** Rule 6: aborting a caller ends its wait, never the shared acquisition; a cancelled acquisition is replaced by a waiter. */
import { isNorthboundError } from '@northbound/auth'
import { expect, test } from 'vitest'
import { createStage, silence } from '../stage/create-stage.ts'

test('9 of 10 callers succeed with one login when the first one aborts', async () => {
  const { tokens, clock, count, slowDown } = createStage()
  slowDown(() => ({ there: 50, back: 50 }))
  const first = new AbortController()

  const aborted = tokens.get({ signal: first.signal })
  const others = Array.from({ length: 9 }, () => tokens.get())
  await clock.advance(10)
  first.abort()
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
  await clock.advance(100)

  expect(new Set((await Promise.all(others)).map((token) => token.generation))).toEqual(
    new Set([1]),
  )
  expect(count('login')).toBe(1)
})

test('a caller after the abort joins the running login', async () => {
  const { tokens, clock, count, slowDown } = createStage()
  slowDown(() => ({ there: 50, back: 50 }))
  const first = new AbortController()
  const aborted = tokens.get({ signal: first.signal }).catch(() => {})
  await clock.advance(10)
  first.abort()
  await aborted

  const late = tokens.get()
  await clock.advance(100)

  expect((await late).generation).toBe(1)
  expect(count('login')).toBe(1)
})

test('a login that all callers have left is finished and kept', async () => {
  const { tokens, clock, count, slowDown } = createStage()
  slowDown(() => ({ there: 50, back: 50 }))
  const controller = new AbortController()

  const only = tokens.get({ signal: controller.signal })
  await clock.advance(10)
  controller.abort(new Error('the page was left'))
  await expect(only).rejects.toThrow('the page was left')
  await clock.advance(100)

  expect(tokens.peek()?.generation).toBe(1)
  expect(count('login')).toBe(1)
})

test('a caller with an aborted signal starts nothing', async () => {
  const { tokens, count } = createStage()

  await expect(tokens.get({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  })

  expect(count('login')).toBe(0)
})

test('a silent platform costs two timeouts and no more, then callers get the error', async () => {
  const { tokens, clock, failNext, count } = createStage()
  failNext(silence, silence)
  const failed = tokens.get().catch((error: unknown) => error)

  await clock.advance(20_000)

  const error = await failed
  expect(isNorthboundError(error) && error.kind).toBe('timed-out')
  expect(count('login')).toBe(0)
  expect(clock.pending).toBe(0)
})

test('a waiter replaces an acquisition that was cancelled with its request', async () => {
  const { clock, fetch, failNext, ...stage } = createStage()
  // Timers set while the request of the first caller is alive never fire, as on an edge runtime that has ended it.
  let isFirstRequest = true
  const edge = {
    ...clock,
    schedule: (ms: number, task: () => void) =>
      isFirstRequest ? () => {} : clock.schedule(ms, task),
  }
  const { tokens } = createStage({ clock: edge, fetch })
  failNext(silence)
  const orphan = new AbortController()
  const first = tokens.get({ signal: orphan.signal }).catch(() => {})
  await clock.advance(0)
  isFirstRequest = false
  orphan.abort()
  await first

  const waiters = [tokens.get(), tokens.get()]
  await clock.advance(25_500)

  for (const token of await Promise.all(waiters)) expect(token.generation).toBe(1)
  expect(stage.count('login')).toBe(1)
})

test('passes the acquisition to waitUntil, and it never rejects', async () => {
  const { tokens, emulator } = createStage()
  emulator.faults.next({ api: 'login', code: '100449' })
  const kept: Promise<unknown>[] = []

  await expect(tokens.get({ waitUntil: (work) => kept.push(work) })).rejects.toMatchObject({
    kind: 'application-frozen',
  })

  expect(kept).toHaveLength(1)
  await expect(kept[0]).resolves.toBeUndefined()
})
