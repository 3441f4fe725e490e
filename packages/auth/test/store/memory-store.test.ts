import { expect, test } from 'vitest'
import { memoryStore } from '@northbound/auth'
import { createManualClock, storeCases } from '@northbound/auth/testing'

test.each(storeCases)('$name', async ({ run }) => {
  const clock = createManualClock()
  const store = memoryStore({ clock })

  await run({ open: async () => store, pass: (ms) => clock.advance(ms) })
})

test('shares nothing with another memory store', async () => {
  const [store, other] = [memoryStore(), memoryStore()]

  await store.lease('app', 1000)

  expect((await other.lease('app', 1000))?.generation).toBe(1)
})

test('setting the wall clock changes neither age nor lease', async () => {
  const clock = createManualClock()
  const store = memoryStore({ clock })
  const record = { accessToken: 'x', lifetimeMs: 1, remainingMs: 1, issuedBy: 'a' }
  await store.publish('app', { ...record, generation: 1 })
  await store.lease('app', 1000)

  clock.shiftWall(-86_400_000)
  clock.shiftWall(2 * 86_400_000)

  expect(await store.lease('app', 1000)).toBeUndefined()
  expect((await store.read('app'))?.ageMs).toBe(0)
})

test('a lease expires for others when it expires for its holder', async () => {
  const clock = createManualClock()
  const store = memoryStore({ clock })
  const lease = await store.lease('app', 1000)

  await clock.advance(999)
  expect([lease?.remainingMs(), await store.lease('app', 1000)]).toEqual([1, undefined])
  await clock.advance(1)

  expect(lease?.remainingMs()).toBe(0)
  expect(await store.lease('app', 1000)).toMatchObject({ generation: 2 })
})
