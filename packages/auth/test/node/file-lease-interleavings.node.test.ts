/**
 * The lease of `fileStore` over a file system in memory, whose every step is scheduled: processes are paused
 * anywhere for any time, or forever. A real disk could not try so many orders.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Clock } from '@northbound/auth'
import { fileStore } from '@northbound/auth/node'
import { turn } from '../../src/runtime/turn.ts'
import { application, recordOf } from './token-record.ts'

const disk = vi.hoisted(() => ({
  files: new Map<string, string>(),
  /** What a step waits for. */
  turn: async (_step: string) => {},
}))

vi.mock('node:fs/promises', () => {
  const fail = (code: string) => {
    throw Object.assign(new Error(code), { code })
  }
  const { files } = disk
  const contentOf = (path: string) => files.get(path) ?? fail('ENOENT')
  const steps: Record<string, (path: string, other: string) => unknown> = {
    readdir: (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1)),
    readFile: contentOf,
    writeFile: (path, content) => (files.has(path) ? fail('EEXIST') : files.set(path, content)),
    link(path, added) {
      const content = contentOf(path)
      if (files.has(added)) fail('EEXIST')
      files.set(added, content as string)
    },
    rename(path, target) {
      files.set(target, contentOf(path) as string)
      files.delete(path)
    },
    unlink: (path) => contentOf(path) !== undefined && files.delete(path),
  }
  const paced = Object.entries(steps).map(([name, step]) => [
    name,
    async (path: string, other: string) => {
      await disk.turn(name)
      const answer = step(path, other)
      if (name !== 'writeFile') return answer
      // What a real disk shows in between: a file that is there and not yet written.
      files.set(path, '')
      await disk.turn('write')
      if (files.has(path)) files.set(path, other)
      return answer
    },
  ])
  return {
    ...Object.fromEntries(paced),
    mkdir: async () => {},
    stat: async () => ({ mode: 0o40700, uid: process.geteuid?.() }),
    lstat: async () => ({ isFile: () => true, size: 0 }),
  }
})

const leaseMs = 20

/** A process that asks for the lease, again and again, and does with it what one does. */
interface Worker {
  readonly rounds: number
  readonly publishes: boolean
  readonly releases: boolean
  /** The step on the disk before which it is killed. */
  readonly killedBefore: number
}

const worker: fc.Arbitrary<Worker> = fc.record({
  rounds: fc.integer({ min: 1, max: 5 }),
  publishes: fc.boolean(),
  releases: fc.boolean(),
  killedBefore: fc.option(fc.integer({ min: 1, max: 40 }), { nil: Infinity }),
})

interface Given {
  readonly generation: number
  readonly until: number
  isReleased: boolean
}

/** How many steps are left to the process that takes one. */
const life = new AsyncLocalStorage<{ left: number }>()

test(
  'has one holder at a time and growing generations in every interleaving of processes',
  { timeout: 300_000 },
  async () => {
    let most = 0
    const property = fc.asyncProperty(
      fc.scheduler(),
      fc.array(worker, { minLength: 2, maxLength: 4 }),
      // How time passes, between steps.
      fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
      // Records that are published without a lease.
      fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      async (scheduler, workers, waits, foreign) => {
        const { given, openStore, pass } = await play(scheduler, workers, waits, foreign)

        // Whatever was left behind: it goes on, above all that was.
        pass(leaseMs)
        const last = await openStore().lease(application, leaseMs)
        expect(last?.generation).toBeGreaterThan(Math.max(highest(given), ...foreign))
        const stored = await openStore().read(application)
        expect(stored?.record.generation ?? 0).toBeGreaterThanOrEqual(Math.max(0, ...foreign))
        most = Math.max(most, given.length)
      },
    )

    await fc.assert(property, { numRuns: 500 })

    expect(most).toBeGreaterThan(3)
  },
)

test(
  'the lease is free after all processes have released theirs',
  { timeout: 300_000 },
  async () => {
    const polite = { rounds: 2, publishes: true, releases: true, killedBefore: Infinity }
    const property = fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 2, max: 4 }),
      async (scheduler, count) => {
        const { openStore } = await play(
          scheduler,
          Array.from({ length: count }, () => polite),
        )

        expect(await openStore().lease(application, leaseMs)).toBeDefined()
      },
    )

    await fc.assert(property, { numRuns: 200 })
  },
)

/** Runs the workers, one step on the disk after the other, in the order of the scheduler. */
async function play(
  scheduler: fc.Scheduler,
  workers: readonly Worker[],
  waits: readonly number[] = [],
  foreign: readonly number[] = [],
) {
  disk.files.clear()
  let time = 1000
  const clock: Clock = { now: () => time, monotonic: () => time, schedule: () => () => {} }
  const openStore = () => fileStore({ path: '/store', clock })
  disk.turn = async (step) => {
    const own = life.getStore()
    if (own && --own.left <= 0) await new Promise(() => {})
    await scheduler.schedule(Promise.resolve(), step)
  }

  const given: Given[] = []
  const work = async ({ rounds, publishes, releases }: Worker) => {
    const store = openStore()
    for (let round = 0; round < rounds; round++) {
      const lease = await store.lease(application, leaseMs)
      if (!lease) continue
      const { generation } = lease
      const left = lease.remainingMs()
      // One that was stopped until its lease was over is told so; the others may go on.
      if (left > 0) {
        expect(given.filter(({ until, isReleased }) => until > time && !isReleased)).toEqual([])
        expect(generation).toBeGreaterThan(highest(given))
      }
      const mine = { generation, until: time + left, isReleased: false }
      given.push(mine)
      if (publishes) await store.publish(application, recordOf(generation))
      if (!releases) continue
      mine.isReleased = true
      await lease.release()
    }
  }

  const failures: unknown[] = []
  const running = [
    ...workers.map((each) => life.run({ left: each.killedBefore }, () => work(each))),
    ...foreign.map((generation) => openStore().publish(application, recordOf(generation))),
    ...waits.map(async (ms) => {
      await scheduler.schedule(Promise.resolve(), `${ms} ms`)
      time += ms
    }),
  ]
  for (const each of running) each.catch((error: unknown) => failures.push(error))
  await takeTurns(scheduler)
  if (failures.length > 0) throw failures[0]
  disk.turn = async () => {}
  const pass = (ms: number) => {
    time += ms
  }
  return { given, openStore, pass }
}

function highest(given: readonly Given[]): number {
  return Math.max(0, ...given.map(({ generation }) => generation))
}

/** Lets one step after the other happen, in the order of the scheduler, until all are done. */
async function takeTurns(scheduler: fc.Scheduler): Promise<void> {
  for (let turns = 0; turns < 5000; turns++) {
    // A turn ends all chains of promises, and nothing else happens here.
    await turn()
    if (scheduler.count() === 0) return
    await scheduler.waitOne()
  }
  throw new Error('Someone goes on for ever')
}
