import { createManualClock } from '@northbound/auth/testing'
import type { Database } from './kv-host.ts'

/** Cases that only Deno KV can show. Each rejects when it fails. */
export const kvCases: readonly { name: string; run(database: Database): Promise<void> }[] = [
  {
    name: 'two prefixes share no record and no lease',
    async run(database) {
      const [one, two] = [database.store({ prefix: 'one' }), database.store({ prefix: 'two' })]
      await one.publish('app', record(5))
      await one.lease('app', 60_000)

      expect(await two.read('app')).toBe(undefined)
      expect((await two.lease('app', 60_000))?.generation).toBe(1)
      expect((await one.read('app'))?.record.generation).toBe(5)
    },
  },
  {
    name: 'a lease expires by the wall clock of the client, and an age is never negative',
    async run(database) {
      const clock = createManualClock()
      const store = database.store({ prefix: 'clock', clock })
      await store.lease('app', 1000)
      await store.publish('app', record(1))

      clock.shiftWall(999)
      expect(await store.lease('app', 1000)).toBe(undefined)
      expect((await store.read('app'))?.ageMs).toBe(999)
      clock.shiftWall(-5000)
      expect((await store.read('app'))?.ageMs).toBe(0)
      clock.shiftWall(5001)
      expect((await store.lease('app', 1000))?.generation).toBe(2)
    },
  },
  {
    name: 'an expired record leaves its generation behind',
    async run(database) {
      const store = database.store({ prefix: 'expired' })
      await store.publish('app', record(41))

      await database.kv.atomic().delete(['expired', 'app', 'record']).commit()

      expect(await store.read('app')).toBe(undefined)
      expect((await store.lease('app', 1000))?.generation).toBe(42)
    },
  },
  {
    name: 'keeps tokens only in the record, never in a key, the fence or the lease',
    async run(database) {
      const store = database.store({ prefix: 'canary' })
      await store.publish('app', record(1))
      await store.lease('app', 60_000)

      const seen: string[] = []
      for await (const { key, value } of database.kv.list({ prefix: ['canary'] })) {
        seen.push(`${key}`)
        const text = JSON.stringify(key.at(-1) === 'record' ? key : [key, value])
        expect(text.includes('token-canary')).toBe(false)
      }
      expect(`${seen}`).toBe('canary,app,fence,canary,app,lease,canary,app,record')
    },
  },
  {
    name: 'hints reach a watcher in the same process, and a closed database causes no error',
    async run(database) {
      const store = database.store({ prefix: 'watch', watch: true })
      const heard: number[] = []
      const hint = new Promise<void>((resolve) => {
        store.watch?.('app', async () => {
          const stored = await store.read('app')
          heard.push(stored?.record.generation ?? 0)
          if (stored?.record.generation === 7) resolve()
        })
      })
      await store.publish('app', record(7))
      await hint

      expect(heard.at(-1)).toBe(7)
      database.close()
      store.watch?.('app', () => {})?.()
      await database.open()
    },
  },
]

const record = (generation: number) => ({
  generation,
  accessToken: 'access-token-canary',
  refreshToken: 'refresh-token-canary',
  lifetimeMs: 1000,
  remainingMs: 1000,
  issuedBy: 'me',
})

// Vitest's own `expect` needs Vitest's runner, which does not run here.
const expect = (seen: unknown) => ({
  toBe(expected: unknown) {
    if (!Object.is(seen, expected)) throw new Error(`Expected ${expected}, but saw ${seen}.`)
  },
})
