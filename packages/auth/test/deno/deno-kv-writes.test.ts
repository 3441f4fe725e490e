/** What a real Deno KV does rarely or does not show: that it is locked, and how long it keeps values. */
import { denoKvStore } from '@northbound/auth/deno'
import type { Clock } from '@northbound/auth'
import { expect, test } from 'vitest'
import { createMemoryKv } from './memory-kv.ts'

const record = {
  generation: 1,
  accessToken: 'x',
  lifetimeMs: 1000,
  remainingMs: 1000,
  issuedBy: 'me',
}
const locked = () => Promise.reject(new TypeError('database is locked'))

/** The clock of the host, whose timers are due at once and are counted. */
function impatientClock() {
  const pauses: number[] = []
  const clock: Clock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    schedule(ms, task) {
      pauses.push(ms)
      queueMicrotask(task)
      return () => {}
    },
  }
  return { clock, pauses }
}

test('keeps a record for 35 days, a lease beyond its end, the fence forever', async () => {
  const { kv, lives } = createMemoryKv()
  const store = denoKvStore(kv)

  await store.publish('app', record)
  await store.lease('app', 1000.5)

  expect(lives.get('northbound,app,record')).toBe(35 * 86_400_000)
  expect(lives.get('northbound,app,fence')).toBeUndefined()
  const lease = lives.get('northbound,app,lease')
  expect(lease).toBeGreaterThan(1001)
  expect(lease).toBeLessThan(300_000)
  expect(Number.isInteger(lease)).toBe(true)
})

test('retries for a while while the database is locked', async () => {
  const { kv, fault } = createMemoryKv()
  const { clock, pauses } = impatientClock()
  const commit = fault.commit
  let times = 3
  fault.commit = (work) => (times-- > 0 ? locked() : commit(work))

  expect(await denoKvStore(kv, { clock }).lease('app', 1000)).toMatchObject({ generation: 1 })

  expect(pauses).toHaveLength(3)
  expect(Math.min(...pauses)).toBeGreaterThan(0)
})

test('gives up when the database stays locked', async () => {
  const { kv, fault } = createMemoryKv()
  const { clock, pauses } = impatientClock()
  let times = 0
  fault.commit = () => (++times > 1000 ? Promise.resolve({ ok: true }) : locked())

  await expect(denoKvStore(kv, { clock }).publish('app', record)).rejects.toThrow('locked')

  expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(1000)
})

test('does not retry after any other failure', async () => {
  const { kv, fault } = createMemoryKv()
  let times = 0
  fault.commit = () => {
    times++
    return Promise.reject(new Error('closed'))
  }

  await expect(denoKvStore(kv).publish('app', record)).rejects.toThrow('closed')

  expect(times).toBe(1)
})

test('recognises its own lease that was written although the write reported a failure', async () => {
  const { kv, fault } = createMemoryKv()
  const { clock } = impatientClock()
  const commit = fault.commit
  fault.commit = async (work) => {
    fault.commit = commit
    await work()
    return locked()
  }
  const store = denoKvStore(kv, { clock })

  const lease = await store.lease('app', 60_000)

  expect(lease).toBeDefined()
  expect(await store.lease('app', 60_000)).toBeUndefined()
  await lease?.release()
  expect(await store.lease('app', 60_000)).toBeDefined()
})
