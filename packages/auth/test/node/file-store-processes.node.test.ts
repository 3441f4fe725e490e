/** Real processes that share a folder, and are killed or stopped at critical points. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { fileStore } from '@northbound/auth/node'
import { startStoreProcess } from './start-store-process.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { application, recordOf } from './token-record.ts'

/** The slow part is to start processes. */
const timeout = 300_000

async function storePath(): Promise<string> {
  return join(await temporaryFolder(), 'store')
}

/** Asks until it is given the lease. */
async function untilLeased(
  { call }: Awaited<ReturnType<typeof startStoreProcess>>,
  forMs: number,
): Promise<{ generation: number; until: number }> {
  return vi.waitFor(
    async () => {
      const lease = await call('lease', forMs)
      if (!lease) throw new Error('No process released the lease')
      return lease
    },
    { interval: 10 },
  )
}

test(
  'has one holder at a time and ever greater generations when 8 processes race for the lease',
  { timeout },
  async () => {
    const path = await storePath()
    const log = join(await temporaryFolder(), 'log')
    const names = Array.from({ length: 8 }, (_, index) => `process-${index}`)
    const processes = await Promise.all(names.map((name) => startStoreProcess(path, name)))

    await Promise.all(processes.map(({ call }) => call('race', 5, log)))

    const lines = (await readFile(log, 'utf8')).trim().split('\n')
    const generations = lines
      .filter((line) => line.startsWith('begin'))
      .map((line) => Number(line.slice(6)))
    expect(generations).toHaveLength(40)
    expect(generations).toEqual([...new Set(generations)].sort((a, b) => a - b))
    // Each holder ended before the next began.
    expect(lines).toEqual(generations.flatMap((each) => [`begin ${each}`, `end ${each}`]))
    const stored = await fileStore({ path }).read(application)
    expect(stored?.record.generation).toBe(generations.at(-1))
  },
)

test(
  'the lease of a killed process goes to another when it expires, not before',
  { timeout },
  async () => {
    const path = await storePath()
    const [first, second] = [await startStoreProcess(path), await startStoreProcess(path)]
    const lease = await first.call('lease', 300)

    await first.kill()
    const next = await untilLeased(second, 10_000)

    // All of this machine have one clock.
    expect(Date.now()).toBeGreaterThanOrEqual(Number(lease?.until) - 1)
    expect(next.generation).toBeGreaterThan(Number(lease?.generation))
  },
)

test(
  'a process stopped past its lease overwrites nothing and frees nothing',
  { timeout },
  async () => {
    const path = await storePath()
    const [stalled, second] = [await startStoreProcess(path), await startStoreProcess(path)]
    const lease = await stalled.call('lease', 150)
    stalled.stop()
    const next = await untilLeased(second, 60_000)
    await second.call('publish', next.generation)

    stalled.goOn()
    const seen = await stalled.call('publish', Number(lease?.generation))
    await stalled.call('release')

    expect(seen).toBe(next.generation)
    const store = fileStore({ path })
    expect((await store.read(application))?.record.generation).toBe(next.generation)
    expect(await store.lease(application, 1000)).toBeUndefined()
    await second.call('release')
    expect((await store.lease(application, 1000))?.generation).toBeGreaterThan(next.generation)
  },
)

test(
  'a process killed during a publish leaves a whole record that is not older than announced',
  { timeout },
  async () => {
    const path = await storePath()
    let newest = 0
    for (let round = 1; round <= 3; round++) {
      const publisher = await startStoreProcess(path)
      publisher.call('publishForEver').catch(() => {})
      await vi.waitUntil(() => publisher.published.length >= 10 * round)
      await publisher.kill()

      newest = Math.max(newest, ...publisher.published)
      const { record } = (await fileStore({ path }).read(application)) ?? {}
      expect(record?.generation).toBeGreaterThanOrEqual(newest)
      expect(record).toEqual(recordOf(record?.generation ?? 0))
    }
  },
)

test('creates files for this user only, even when the umask allows all', { timeout }, async () => {
  const path = await storePath()
  const { call } = await startStoreProcess(path)
  await call('publish', 1)
  await call('lease', 60_000)

  const names = (await readdir(path, { recursive: true })).sort()
  expect(names).toHaveLength(3)
  const modes = await Promise.all(names.map(async (name) => (await stat(join(path, name))).mode))
  expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '600', '600'])
  expect((await stat(path)).mode & 0o777).toBe(0o700)
})
