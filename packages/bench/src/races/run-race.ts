import { createFakeServer } from '../fake-server/create-fake-server.ts'
import type { Contender, Peer } from '../peers/peer.ts'
import { reason } from '../reason.ts'
import { within } from '../within.ts'

/** A situation with 50 concurrent callers. */
export interface Race {
  readonly id: 'E1' | 'E2' | 'E3'
  readonly title: string
  /** Whether the contender holds a token, which another client then supersedes. */
  readonly isWarm: boolean
  /** The time over which the rejections of that token arrive, in ms. */
  readonly spreadMs: number
}

export const races: readonly Race[] = [
  { id: 'E1', title: 'cold burst, no caller has a token', isWarm: false, spreadMs: 0 },
  {
    id: 'E2',
    title: 'the token of all was superseded, all are rejected at once',
    isWarm: true,
    spreadMs: 0,
  },
  { id: 'E3', title: 'the same, rejections arrive over 200 ms', isWarm: true, spreadMs: 200 },
]

export const callers = 50
export const loginMs = 20
const limitMs = 20_000

/** The result of one run of a race. */
export interface Outcome {
  readonly logins: number
  readonly mostAtOnce: number
  /** Number of successful calls. */
  readonly ok: number
  /** The reason of the first failure, if known. */
  readonly why?: string
}

/** Runs one race with a server and a contender of its own. */
export async function runRace(race: Race, peer: Peer): Promise<Outcome> {
  const server = createFakeServer({ loginMs })
  const contender = await peer.create(server)
  try {
    if (race.isWarm) {
      await warmUp(contender)
      server.supersede()
      server.resetCounts()
      server.spreadRejections(callers, race.spreadMs)
    }
    const calls = Array.from({ length: callers }, () => contender.call())
    const settled = await within(limitMs, Promise.allSettled(calls))
    const failed = settled.find((result) => result.status === 'rejected')
    return {
      ...server.counts,
      ok: settled.filter((result) => result.status === 'fulfilled' && result.value).length,
      ...(failed && { why: reason(failed.reason) }),
    }
  } finally {
    await contender.close?.()
  }
}

async function warmUp(contender: Contender): Promise<void> {
  if (!(await within(limitMs, contender.call()))) throw new Error('its first call failed')
}
