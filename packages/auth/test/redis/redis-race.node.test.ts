import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RedisStores } from './redis-clients.ts'
import { RedisProcess } from './redis-process.ts'

interface Event {
  readonly name: 'taken' | 'published' | 'released'
  readonly generation: number
  /** By a clock that all processes share, in ms. */
  readonly at: number
  /** When the lease was asked for. */
  readonly asked: number
  /** The generation that was stored after a publish. */
  readonly stored: number
  /** Whether the lease still held after the publish: on a busy machine a process may stall. */
  readonly inTime: boolean
}

// Eight processes race for one lease, and now and then the holder is killed: enough to test each guarantee.
const racers = 8
const kills = 10
const leaseMs = 100
const application = 'https://platform.test:8743#app'
const program = 'packages/auth/test/redis/race-program.ts'

const redis = new RedisProcess()
const stores = new RedisStores(redis.socket)
const children = new Set<ChildProcess>()
const events: Event[] = []
const seen: number[] = []

beforeAll(async () => {
  await redis.start()
  const store = await stores.open()
  let killed = 0
  await new Promise<void>((resolve, reject) => {
    const startOne = () => {
      const child = spawn(
        process.execPath,
        ['--conditions=@northbound/source', program, redis.socket, application, `${leaseMs}`],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      children.add(child)
      let mayDie = 0
      child.on('error', reject)
      child.on('exit', (code) => {
        children.delete(child)
        if (code) reject(new Error(`A racer ended with ${code}.`))
        else if (killed < kills) startOne()
      })
      createInterface({ input: child.stdout }).on('line', (line) => {
        const event: Event = JSON.parse(line)
        events.push(event)
        if (event.name !== 'taken' || ++mayDie < 2 || Math.random() > 0.2) return
        if (killed >= kills) return resolve()
        killed++
        child.kill('SIGKILL')
      })
    }
    for (let racer = 0; racer < racers; racer++) startOne()
    const look = async (): Promise<void> => {
      const stored = await store.read(application)
      if (stored) seen.push(stored.record.generation)
      if (killed < kills) return look()
    }
    look().catch(reject)
  })
  for (const child of children) child.kill('SIGKILL')
}, 300_000)

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await stores[Symbol.asyncDispose]()
  await redis[Symbol.asyncDispose]()
})

const eventsOf = (name: Event['name']) =>
  events.filter((event) => event.name === name).sort((a, b) => a.generation - b.generation)

test('generations strictly increase from one lease to the next', () => {
  const taken = eventsOf('taken')
  const generations = taken.map(({ generation }) => generation)

  expect(generations.length).toBeGreaterThan(2 * kills)
  expect(new Set(generations).size).toBe(generations.length)
  // Who was done before another asked has the smaller one.
  for (const lease of taken)
    for (const other of taken)
      if (lease.at < other.asked) expect(lease.generation).toBeLessThan(other.generation)
})

test('there are never two holders: the next lease comes after the release or the expiry', () => {
  const released = new Map(eventsOf('released').map(({ generation, at }) => [generation, at]))
  const taken = eventsOf('taken')
  let takeovers = 0

  for (const [index, lease] of taken.slice(0, -1).entries()) {
    const end = released.get(lease.generation)
    if (end === undefined) takeovers++
    expect(taken[index + 1]?.at).toBeGreaterThan(end ?? lease.asked + leaseMs)
  }
  expect(takeovers).toBeGreaterThanOrEqual(kills / 2)
})

test('no publish of a holder is refused, and the stored record never goes back', () => {
  for (const { generation, stored, inTime } of eventsOf('published')) {
    expect(stored).toBeGreaterThanOrEqual(generation)
    if (inTime) expect(stored).toBe(generation)
  }
  expect(seen.length).toBeGreaterThan(kills)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})
