import { redisStore } from '@northbound/auth/redis'
import { RedisStores } from '../redis-clients.ts'
import { RedisProcess } from '../redis-process.ts'
import { causeOfLogin } from './cause-of-login.ts'
import { createChance } from './chance.ts'
import { Crew } from './crew.ts'
import { hastenedClock } from '../../real-time.ts'
import { HolderKiller } from './holder-killer.ts'
import { LifePlatform } from './life-platform.ts'
import { ObservedRecord } from './observed-record.ts'
import { type Round, rounds } from './rounds.ts'

export interface Life {
  readonly processes: number
  /** How much faster than the host's its time goes. */
  readonly times: number
  /** How long it lasts, in its own ms; longer, where a slow machine has not got through all rounds. */
  readonly lastsMs: number
  readonly seed: number
}

/** Sources allow themselves so many logins a minute because of rejections; one more is refused as contention. */
const loginsPerMinute = 3
/** No round takes longer, in ms: the lease of a crashed process expires after 22 s, and two may crash. A new round begins only if there is time for it. */
const roundMs = 60_000
/** What has not come after this many ms will not come. */
const neverMs = 4 * roundMs

/** Lets processes share a token by a Redis, harms them by chance, and counts what became of it. */
export async function liveWithFaults({ processes, times, lastsMs, seed }: Life) {
  const chance = createChance(seed)
  const start = Date.now()
  const clock = hastenedClock(times, start)
  await using redis = new RedisProcess()
  await redis.start()
  await using stores = new RedisStores(redis.socket)
  const client = await stores.connect()
  await using platform = new LifePlatform(clock, chance)
  const url = await platform.start()
  const record = new ObservedRecord(`${url}#my-app`, redisStore(client), client.send)
  const { socket } = redis
  await using crew = new Crew(processes, { socket, url, times, start, callers: 2 })
  const killer = new HolderKiller(crew, platform, clock, chance)
  let faults = 0

  const causes = () =>
    platform.logins.map((login, index, all) =>
      causeOfLogin(login, all[index - 1], ({ to, accessToken }) => {
        return crew.killed.has(to) && !crew.published.has(accessToken)
      }),
    )
  /** Logins of the last minute, and a little more, that a rejection may have caused. */
  const recentLogins = () => {
    const minuteAgo = clock.monotonic() - 62_000
    return causes().filter((cause, index) => {
      const at = platform.logins[index]?.at ?? 0
      return at > minuteAgo && cause !== 'foreign' && cause !== 'renewal'
    }).length
  }
  const pass = (ms: number) => new Promise<void>((resolve) => clock.schedule(ms, resolve))
  const until = async (what: string, isSo: (isLeased: boolean) => boolean) => {
    const latest = clock.monotonic() + neverMs
    while (!isSo(await record.look())) {
      crew.check()
      if (clock.monotonic() > latest) {
        const failures = `${crew.failures.length} calls failed: ${crew.failures.slice(0, 5).join('; ')}`
        throw new Error(`Seed ${seed}: there was never ${what}. Logins: ${causes()}. ${failures}`)
      }
      await pass(50)
    }
  }
  // A call is sent again once, and waits for the leases of two crashed processes: it survives one fault and a crash during
  // the recovery. So the next fault comes after the recovery, when no lease of a crashed process is left.
  const calm = () =>
    until('calm', (isLeased) => {
      const isQuiet = !isLeased && !platform.isLoggingIn() && platform.serves(crew.callers)
      return isQuiet && recentLogins() < loginsPerMinute
    })
  const killSomebody = () => {
    faults++
    crew.kill(chance.pick(crew.processes))
  }

  const play = async ({ begins, holdersDie: [first, ...next] = [] }: Round) => {
    if (first) killer.killNext(first)
    if (begins === 'bystander dies') killSomebody()
    if (begins === 'revocation' || begins === 'foreign login') faults++
    if (begins === 'revocation') platform.revoke()
    if (begins === 'foreign login') platform.loginElsewhere()
    if (!first) return
    for (const moment of [...next, undefined]) {
      await until('a login to die in', () => !killer.isWaiting)
      faults++
      if (moment) killer.killNext(moment)
    }
    // While the others wait for the end of the lease, one of them dies as well.
    await pass(chance.between(0, 10_000))
    killSomebody()
    await calm()
    await record.publishLate(crew.generations.get(killer.victim) ?? Infinity)
  }

  await calm()
  const born = clock.monotonic()
  const left = () => born + lastsMs - clock.monotonic()
  let cards: Round[] = []
  for (let played = 0; played < rounds.length || left() > roundMs; played++) {
    if (cards.length === 0) cards = chance.shuffle(rounds)
    const round = cards.pop()
    if (round) await play(round)
    await pass(chance.between(500, 5000))
    await calm()
  }
  await pass(Math.max(0, left()))
  await calm()
  const livedMs = lastsMs - left()
  await crew.stop()

  const all = causes()
  const countOf = (cause: (typeof all)[number]) => all.filter((each) => each === cause).length
  return {
    livedMs,
    /** Calls that a good token came with, and tokens that were rejected. */
    calls: platform.goodCalls,
    rejections: platform.rejections,
    failures: crew.failures,
    /** Tokens that went to the processes, refreshed ones included. */
    logins: all.length - countOf('foreign'),
    renewals: countOf('renewal'),
    /** Logins that superseded a valid token. */
    needless: countOf('none'),
    overlap: platform.overlap,
    faults,
    kills: crew.killed.size,
    killedHolders: killer.kills,
    killedDuringLogin: killer.duringLogin,
    /** Records that went back, and how often that was checked or attempted. */
    wentBack: [...crew.wentBack, ...record.wentBack],
    looks: record.looks,
    refused: record.refused,
  }
}
