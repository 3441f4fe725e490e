/** With a manual clock. The storage of a real Durable Object is in `durable-storage-store.node.test.ts`. */
import { durableStorageStore } from '@northbound/auth/cloudflare'
import { createManualClock, storeCases } from '@northbound/auth/testing'
import { expect, test } from 'vitest'
import { createStorage } from './create-storage.ts'

const record = {
  generation: 1,
  accessToken: 'x',
  lifetimeMs: 1000,
  remainingMs: 1000,
  issuedBy: 'me',
}

test.each(storeCases)('$name', async ({ run }) => {
  const clock = createManualClock()
  let isAway = false
  const storage = createStorage(() => isAway)

  await run({
    open: async () => durableStorageStore(storage, { clock }),
    pass: (ms) => clock.advance(ms),
    async interrupt() {
      isAway = true
      return async () => {
        isAway = false
      }
    },
  })
})

test('a lease expires for others when it expires for its holder', async () => {
  const clock = createManualClock()
  const store = durableStorageStore(createStorage(), { clock })
  const lease = await store.lease('app', 1000)

  await clock.advance(999)
  expect([lease?.remainingMs(), await store.lease('app', 1000)]).toEqual([1, undefined])
  await clock.advance(1)

  expect(lease?.remainingMs()).toBe(0)
  expect(await store.lease('app', 1000)).toMatchObject({ generation: 2 })
})

test('a clock that was set back makes no age negative', async () => {
  const clock = createManualClock()
  const store = durableStorageStore(createStorage(), { clock })
  await store.publish('app', record)

  clock.shiftWall(-5000)

  expect((await store.read('app'))?.ageMs).toBe(0)
})

test('a restarted object goes on counting generations, ages and leases', async () => {
  const [before, after] = [createManualClock(), createManualClock()]
  const storage = createStorage()
  const object = durableStorageStore(storage, { clock: before })
  await object.publish('app', record)
  await object.lease('app', 1000)
  await before.advance(60_000)

  // The monotonic clock of the new one begins at 0.
  after.shiftWall(999)
  const anew = durableStorageStore(storage, { clock: after })

  expect((await anew.read('app'))?.ageMs).toBe(999)
  expect(await anew.lease('app', 1000)).toBeUndefined()
  after.shiftWall(1)
  expect(await anew.lease('app', 1000)).toMatchObject({ generation: 3 })
})

test('writes nothing when nothing changes', async () => {
  const storage = createStorage()
  const puts: string[] = []
  const store = durableStorageStore({
    ...storage,
    transaction: (work) =>
      storage.transaction((entries) =>
        work({
          get: entries.get,
          put(key, value) {
            puts.push(key)
            return entries.put(key, value)
          },
        }),
      ),
  })
  await store.publish('app', record)
  const lease = await store.lease('app', 60_000)
  expect(puts).toEqual(['northbound:app', 'northbound:app'])

  await store.publish('app', record)
  await store.lease('app', 60_000)

  expect(puts).toHaveLength(2)
  await lease?.release()
  await lease?.release()
  expect(puts).toHaveLength(3)
})
