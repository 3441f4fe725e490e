/** Three replica processes on one real Redis share one token, even while replicas or Redis are killed. */
import { createEmulator } from '@northbound/emulator'
import { type RunningEmulator, serveEmulator as servePlatform } from '@northbound/emulator/node'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RedisProcess } from '../../auth/test/redis/redis-process.ts'
import { Load, page, read } from './replicas/load.ts'
import { type Replica, startReplica } from './replicas/start-replica.ts'

// Each test starts five processes, which takes seconds on a loaded machine.

const app = { appId: 'na-under-test', secret: 'CANARYsecret+%&=7f3a' }
const loginPath = '/iocm/app/sec/v1.1.0/login'

let redis: RedisProcess
let emulator: ReturnType<typeof createEmulator>
let platform: RunningEmulator
let replicas: Replica[]
/** The platform responds once this has resolved. */
let mayAnswer: Promise<void>
/** Calls that came with a superseded token. */
let rejections: number

beforeEach(async () => {
  redis = new RedisProcess()
  await redis.start()
  emulator = createEmulator({ apps: [app], journalLimit: 50_000 })
  mayAnswer = Promise.resolve()
  rejections = 0
  platform = await servePlatform({
    async fetch(input) {
      // Safe: it hands over a request, never an address.
      const request = input as Request
      await mayAnswer
      const answer = await emulator.fetch(request)
      if (answer.status === 403) rejections++
      return answer
    },
  })
  replicas = await Promise.all([start(), start(), start()])
})
afterEach(async () => {
  await Promise.all(replicas.map((replica) => replica[Symbol.asyncDispose]()))
  await platform.close()
  await redis[Symbol.asyncDispose]()
})

const start = () => startReplica({ socket: redis.socket, url: platform.url, ...app, origin: page })

/** Another client logs in with the same appId, which supersedes the current token. */
async function loginElsewhere(): Promise<void> {
  const body = new URLSearchParams(app)
  expect((await emulator.fetch(platform.url + loginPath, { method: 'POST', body })).status).toBe(
    200,
  )
}

/** Stops all responses of the platform until the returned function is called. */
function hold(): () => void {
  let answer = () => {}
  mayAnswer = new Promise((resolve) => (answer = resolve))
  return answer
}

/** Resolves to the calls in progress in each replica, once they are that many in total. */
async function waitForCalls(count: number): Promise<number[]> {
  for (;;) {
    const counts = await Promise.all(replicas.map((replica) => replica.countUnderWay()))
    if (counts.reduce((sum, each) => sum + each, 0) === count) return counts
  }
}

/** How often tokens were issued, by login or refresh. */
function countTokens(): number {
  return emulator.journal.count('login') + emulator.journal.count('refreshToken')
}

/** Calls each replica, and checks that the platform rejects no call and issues no token: all have the valid one. */
async function expectOneToken(asked: readonly Replica[]): Promise<void> {
  emulator.journal.clear()
  expect(await Promise.all(asked.map(read))).toEqual(asked.map(() => 200))
  const answers = emulator.journal.entries.map(({ api, status }) => [api, status])
  expect(answers).toEqual(asked.map(() => ['devices', 200]))
}

test('three replicas log in once for 200 concurrent cold calls', async () => {
  const answer = hold()
  const calls = Array.from({ length: 200 }, (_, call) => read(replicas[call % 3]!))
  await waitForCalls(200)
  answer()

  expect(await Promise.all(calls)).toEqual(Array(200).fill(200))
  expect(countTokens()).toBe(1)
  expect(emulator.journal.count('devices')).toBe(200)
  await expectOneToken(replicas)
})

test('no replayable call fails when a replica is killed, Redis restarts and another client logs in', async () => {
  const callers = 24
  await using load = new Load(replicas, callers)
  await load.more(20)

  const answer = hold()
  const counts = await waitForCalls(callers)
  const busiest = replicas[counts.indexOf(Math.max(...counts))]!
  await busiest.kill()
  answer()
  await load.more(20)
  expect(load.movedOn).toBeGreaterThan(0)

  // Redis has lost the record; the replicas’ token is still valid.
  await redis.kill()
  await load.more(20)
  await redis.start()
  await load.more(20)
  expect(countTokens()).toBe(1)

  await loginElsewhere()
  await load.more(20)
  expect(countTokens()).toBe(3)

  // Both at once: the token is superseded while Redis is down, so only a login helps.
  await redis.kill()
  await loginElsewhere()
  const before = rejections
  await vi.waitUntil(() => rejections > before)
  await redis.start()
  await load.more(20)
  expect(countTokens()).toBe(5)

  // A replica that starts later adopts the shared token.
  replicas.push(await start())
  await load.more(20)
  await load.stop()
  expect(load.failures).toEqual([])
  await expectOneToken(replicas.filter(({ isAlive }) => isAlive))
})
