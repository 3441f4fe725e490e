/** Three replicas as processes of their own, on one real Redis: one token for all, whatever ends beneath them. */
import { createEmulator } from '@northbound/emulator'
import { type RunningEmulator, serveEmulator as servePlatform } from '@northbound/emulator/node'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RedisProcess } from '../../auth/test/redis/redis-process.ts'
import { Load, page, read } from './replicas/load.ts'
import { type Replica, startReplica } from './replicas/start-replica.ts'

// Each test starts five processes, which a busy machine takes seconds for.

const app = { appId: 'na-under-test', secret: 'CANARYsecret+%&=7f3a' }
const loginPath = '/iocm/app/sec/v1.1.0/login'

let redis: RedisProcess
let emulator: ReturnType<typeof createEmulator>
let platform: RunningEmulator
let replicas: Replica[]
/** The platform answers when this has resolved. */
let mayAnswer: Promise<void>
/** Calls that came with a dead token. */
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

/** Someone else logs in with the same appId: the token in hand is dead. */
async function loginElsewhere(): Promise<void> {
  const body = new URLSearchParams(app)
  expect((await emulator.fetch(platform.url + loginPath, { method: 'POST', body })).status).toBe(
    200,
  )
}

/** From now on the platform answers nobody, until the function that is returned is called. */
function hold(): () => void {
  let answer = () => {}
  mayAnswer = new Promise((resolve) => (answer = resolve))
  return answer
}

/** Resolves to how many calls are under way in each replica, when they are so many together. */
async function waitForCalls(count: number): Promise<number[]> {
  for (;;) {
    const counts = await Promise.all(replicas.map((replica) => replica.countUnderWay()))
    if (counts.reduce((sum, each) => sum + each, 0) === count) return counts
  }
}

/** How often tokens were made, in whatever way. */
function countTokens(): number {
  return emulator.journal.count('login') + emulator.journal.count('refreshToken')
}

/** Each replica is asked, and the platform rejects no call and makes no token: they have the one that is valid. */
async function expectOneToken(asked: readonly Replica[]): Promise<void> {
  emulator.journal.clear()
  expect(await Promise.all(asked.map(read))).toEqual(asked.map(() => 200))
  const answers = emulator.journal.entries.map(({ api, status }) => [api, status])
  expect(answers).toEqual(asked.map(() => ['devices', 200]))
}

test('two hundred cold calls, spread over three: one login, and all are answered', async () => {
  const answer = hold()
  const calls = Array.from({ length: 200 }, (_, call) => read(replicas[call % 3]!))
  await waitForCalls(200)
  answer()

  expect(await Promise.all(calls)).toEqual(Array(200).fill(200))
  expect(countTokens()).toBe(1)
  expect(emulator.journal.count('devices')).toBe(200)
  await expectOneToken(replicas)
})

test('a replica is killed, Redis starts anew, someone else logs in: no call fails that could be replayed', async () => {
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

  // What it knew is gone, the record too; the token in hand is still good.
  await redis.kill()
  await load.more(20)
  await redis.start()
  await load.more(20)
  expect(countTokens()).toBe(1)

  await loginElsewhere()
  await load.more(20)
  expect(countTokens()).toBe(3)

  // All at once: the token dies while Redis is away, and only a login can help.
  await redis.kill()
  await loginElsewhere()
  const before = rejections
  await vi.waitUntil(() => rejections > before)
  await redis.start()
  await load.more(20)
  expect(countTokens()).toBe(5)

  // One that comes later finds the token of the others.
  replicas.push(await start())
  await load.more(20)
  await load.stop()
  expect(load.failures).toEqual([])
  await expectOneToken(replicas.filter(({ isAlive }) => isAlive))
})
