/**
 * workerd cancels the work of a request when it ends: a promise that others wait for never settles. So each waiter of
 * an acquisition has its own watchdog, which gives up such an acquisition and starts another.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Batch, Followed } from './orphan-worker.ts'
import { type RunningWorker, startWorkerd } from './start-workerd.ts'

/** Half of the requests leave at once, half when their login has reached the platform. */
const names = Array.from(
  { length: 1000 },
  (_, index) => `${index % 2 ? 'at-once' : 'in-flight'}-${index}`,
)
const inBatch = 125
const followers = 2

let worker: RunningWorker
beforeAll(async () => {
  worker = await startWorkerd({
    script: new URL('./orphan-worker.ts', import.meta.url),
    outside: new URL('./platform-worker.ts', import.meta.url),
  })
})
afterAll(() => worker.close())

test('every follower gets its token after 1,000 acquisitions whose request was cancelled', async () => {
  const following: Promise<Followed[][]>[] = []
  for (let from = 0; from < names.length; from += inBatch) {
    const batch: Batch = { names: names.slice(from, from + inBatch), followers }
    // Together they would be too many logins at a time; the followers of all wait together.
    await worker.ask('/leave-all', batch)
    following.push(worker.ask<Followed[][]>('/follow-all', batch))
  }
  const followed = (await Promise.all(following)).flat(2)

  expect(followed.length).toBe(names.length * followers)
  // The acquisitions are cancelled, not slow: otherwise this would prove nothing.
  expect(followed.filter(({ isSettled }) => isSettled)).toEqual([])
  expect(followed.filter(({ generation }) => generation !== 1)).toEqual([])
}, 600_000)
