/** The fault model that locks are compared by; `npm run prove -- --model=faults` plays a thousand lives of it. */
import { expect, test } from 'vitest'
import { lawlessStore } from './lawless-store.ts'
import { playFaults, sumTallies } from './play-faults.ts'

const lives = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test(
  '100 simulated runs with stalled holders and slow logins have no failed call',
  {
    timeout: 600_000,
  },
  async () => {
    const tallies = []
    for (const seed of lives(100)) tallies.push(await playFaults(seed))
    const { calls, failed, staleOverwrites, logins, overlaps } = sumTallies(tallies)

    expect({ calls, failed, staleOverwrites, overlaps }).toEqual({
      calls: 120_000,
      failed: 0,
      staleOverwrites: 0,
      overlaps: 0,
    })
    // Seven ends of a token in a life and the first login, and one more where a stalled holder had logged in for nothing.
    expect(logins).toBeLessThanOrEqual(100 * 9)
  },
)

test(
  'the same runs fail on a store without lease and order',
  {
    timeout: 600_000,
  },
  async () => {
    const tallies = []
    for (const seed of lives(50)) tallies.push(await playFaults(seed, lawlessStore))
    const { failed, staleOverwrites, overlaps } = sumTallies(tallies)

    expect(failed).toBeGreaterThan(0)
    expect(staleOverwrites).toBeGreaterThan(0)
    expect(overlaps).toBeGreaterThan(0)
  },
)
