import type { TokenStore } from '@northbound/auth'
import * as fc from 'fast-check'
import { createFlatPlatform } from './flat-platform.ts'
import { createProofClock } from './proof-clock.ts'
import { createReplicatedStore, type ReplicatedStore } from './replicated-store.ts'
import { createSimulatedProcess } from './simulated-process.ts'

/** What one run of the fault model came to. */
export interface FaultTally {
  readonly calls: number
  /** Calls whose second request was rejected too, or that got no token. */
  readonly failed: number
  /** Calls whose first request was rejected; the second one went through. */
  readonly rejected: number
  readonly logins: number
  /** Logins that began while another was under way. */
  readonly overlaps: number
  /** Times that a record gave way to one with an older token. */
  readonly staleOverwrites: number
}

/** Adds up what several runs came to. */
export function sumTallies(tallies: readonly FaultTally[]): FaultTally {
  const sum = { calls: 0, failed: 0, rejected: 0, logins: 0, overlaps: 0, staleOverwrites: 0 }
  for (const tally of tallies) {
    for (const key of Object.keys(sum) as (keyof FaultTally)[]) sum[key] += tally[key]
  }
  return sum
}

/** Of a hundred leases so many end in a stall of the holder, anywhere on the way, of up to so many ms. */
const stalls = { percent: 15, ms: 20_000 }
/** Where a holder may stall: nothing in its process goes on then. */
const places = ['leased', 'sent', 'answered', 'published'] as const
/** So many logins in a hundred take up to so many ms. */
const slowLogins = { percent: 5, ms: 8000 }
const processCount = 4
const callsOfEach = 300
/** Between two calls of a process, in ms, on average; all calls take about seven hours, so the token ends seven times. */
const betweenCallsMs = 84_000

/**
 * Four processes that share a store live for seven hours with stalls and slow logins.
 *
 * @param seed the same seed gives the same life
 * @param abuse puts something else in the place of the store
 */
export async function playFaults(
  seed: number,
  abuse: (store: ReplicatedStore) => TokenStore = (store) => store,
): Promise<FaultTally> {
  const clock = createProofClock()
  const now = () => clock.monotonic()
  const draw = createDraw(seed)
  const pass = (ms: number) => new Promise<void>((done) => void clock.schedule(ms, done))
  const secret = 'the-canary-secret'
  const platform = createFlatPlatform({
    pass,
    now,
    secret,
    nextWeather: () => {
      const ms = draw() * (draw() * 100 < slowLogins.percent ? slowLogins.ms : 200)
      return { there: ms / 2, back: ms / 2, fate: 'arrives' }
    },
  })
  const tally = { calls: 0, failed: 0, rejected: 0, staleOverwrites: 0 }
  const replicated = createReplicatedStore(now)
  const application = 'the only one'
  const shared = abuse(replicated)
  const watched: TokenStore = {
    ...shared,
    async publish(key, record) {
      const before = await replicated.read(application)
      const stored = await shared.publish(key, record)
      const after = await replicated.read(application)
      if (serialOf(after) < serialOf(before)) tally.staleOverwrites++
      return stored
    },
  }

  async function live() {
    let stallAt: (typeof places)[number] | undefined
    const reach = (place: (typeof places)[number]) => {
      if (place === stallAt) process.freeze(draw() * stalls.ms)
    }
    const process = createSimulatedProcess({
      clock,
      platform: {
        accepts: platform.accepts,
        async fetch(input, init) {
          reach('sent')
          const answer = await platform.fetch(input, init)
          reach('answered')
          return answer
        },
      },
      store: {
        ...watched,
        async publish(key, record) {
          const stored = await watched.publish(key, record)
          reach('published')
          return stored
        },
        async lease(key, forMs) {
          const lease = await watched.lease(key, forMs)
          if (lease) {
            stallAt =
              draw() * 100 < stalls.percent ? places[Math.floor(draw() * places.length)] : undefined
            reach('leased')
          }
          return lease
        },
      },
      wire: {
        pass,
        latency: () => draw() * 20,
        isAway: () => false,
        hints: () => Math.floor(draw() * 3),
      },
      callLatency: () => draw() * 200,
      secret: () => secret,
      random: draw,
    })
    for (let call = 0; call < callsOfEach; call++) {
      await pass(draw() * 2 * betweenCallsMs)
      const result = await process.call({}).catch(() => undefined)
      tally.calls++
      if (!result?.isAccepted) tally.failed++
      else if (result.rejections > 0) tally.rejected++
    }
    await process.tokens.close()
  }

  const living = new Set(Array.from({ length: processCount }, live))
  for (const life of living) void life.finally(() => living.delete(life))
  while (living.size > 0) await clock.advance(3_600_000)
  return { ...tally, logins: platform.issued, overlaps: platform.overlaps }
}

/** The platform numbers its tokens. */
function serialOf(stored: Awaited<ReturnType<TokenStore['read']>>): number {
  return Number(stored?.record.accessToken.replace('access-', '') ?? 0)
}

/** Numbers in [0, 1), the same for the same seed. */
function createDraw(seed: number): () => number {
  const numbers = fc.sample(fc.nat(999_999), { seed, numRuns: 10_000 })
  let drawn = 0
  return () => numbers[drawn++ % numbers.length]! / 1_000_000
}
