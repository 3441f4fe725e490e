/**
 * No clock moves here: `fc.scheduler` decides which of the promises under way is settled next. On Node, where the body of an
 * answer is read without a turn of the event loop: those who wait for the lease would ask for it for ever within one turn.
 */
import { createTokenSource, memoryStore, type TokenStore } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

const app = { url: 'https://platform.test', appId: 'na', secret: 'the-canary-secret' }
/** Timers up to this are pauses of those who wait, and pass in the order of the scheduler; deadlines never fall due. */
const longestPauseMs = 1000

test('callers of several processes share one login, and one more after a rejection, in any order of promises', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
      async (scheduler, callsOfProcesses) => {
        const still = createManualClock()
        const inner = memoryStore({ clock: still })
        const later = <T>(name: string, work: () => Promise<T>) =>
          scheduler.schedule(Promise.resolve(), name).then(work)
        const store: TokenStore = {
          read: (key) => later('read', () => inner.read(key)),
          publish: (key, record) => later('publish', () => inner.publish(key, record)),
          async lease(key, forMs) {
            const lease = await later('lease', () => inner.lease(key, forMs))
            return lease && { ...lease, release: () => later('release', () => lease.release()) }
          },
        }
        let logins = 0
        const login = async () => {
          const serial = ++logins
          await scheduler.schedule(Promise.resolve(), 'answer')
          return Response.json({ accessToken: `access-${serial}`, expiresIn: 3600 })
        }
        const clock = {
          ...still,
          schedule(ms: number, task: () => void) {
            let isCancelled = ms > longestPauseMs
            if (!isCancelled) void later('pause', async () => isCancelled || task())
            return () => {
              isCancelled = true
            }
          },
        }

        const sources = callsOfProcesses.map(() =>
          createTokenSource({
            ...app,
            store,
            clock,
            random: () => 0.5,
            fetch: () => later('login', login),
          }),
        )
        /** All calls of all processes at once, and the tokens that they got. */
        const ask = async (rejected?: string) => {
          const calls = sources.flatMap((source, index) =>
            Array.from({ length: callsOfProcesses[index]! }, () => source.get({ rejected })),
          )
          const tokens = await scheduler.waitFor(Promise.all(calls))
          return [...new Set(tokens.map(({ accessToken }) => accessToken))]
        }

        expect(await ask()).toEqual(['access-1'])
        expect(logins).toBe(1)
        expect(await ask('access-1')).toEqual(['access-2'])
        expect(logins).toBe(2)
      },
    ),
    { numRuns: 200 },
  )
})
