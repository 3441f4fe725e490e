/** What a real file system does rarely: refuse a file, replace one in between, break a watch. */
import type { EventEmitter } from 'node:events'
import type * as Fs from 'node:fs'
import type * as FsPromises from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { fileStore } from '@northbound/auth/node'
import { expectEveryCallRefused } from './expect-every-call-refused.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { application, recordOf } from './token-record.ts'

const fault = vi.hoisted(() => ({
  /** Comes before each step on the disk, and may throw. */
  before: async (_step: string, _path: string) => {},
  watcher: undefined as EventEmitter | undefined,
  /** The owner to report for a folder, instead of its real one. */
  owner: undefined as number | undefined,
}))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>()
  const faulty = (name: 'readFile' | 'rename' | 'writeFile') => {
    const step = real[name] as (path: string, ...rest: unknown[]) => Promise<unknown>
    return async (path: string, ...rest: unknown[]) => {
      await fault.before(name, path)
      return step(path, ...rest)
    }
  }
  return {
    ...real,
    readFile: faulty('readFile'),
    rename: faulty('rename'),
    writeFile: faulty('writeFile'),
    stat: async (path: string) =>
      Object.assign(await real.stat(path), fault.owner !== undefined && { uid: fault.owner }),
  }
})

vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>()
  const watch = (...args: Parameters<typeof real.watch>) => (fault.watcher = real.watch(...args))
  return { ...real, watch }
})

async function openStore() {
  onTestFinished(() => {
    fault.before = async () => {}
    fault.owner = undefined
    vi.restoreAllMocks()
  })
  return fileStore({ path: join(await temporaryFolder(), 'store') })
}

test('a full disk fails every call that writes, and no other', async () => {
  const store = await openStore()
  await store.publish(application, recordOf(1))
  const lease = await store.lease(application, 60_000)

  fault.before = async (step) => {
    if (step !== 'readFile') throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  }

  await expect(store.publish(application, recordOf(2))).rejects.toThrow('no space')
  await expect(lease?.release()).rejects.toThrow('no space')
  expect((await store.read(application))?.record).toEqual(recordOf(1))
  fault.before = async () => {}
  await lease?.release()
  fault.before = async () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  }
  await expect(store.lease(application, 60_000)).rejects.toThrow('no space')
})

test('reads a newer record when the file it was about to read is gone', async () => {
  const path = await temporaryFolder()
  const [reader, writer] = [fileStore({ path }), fileStore({ path })]
  await writer.publish(application, recordOf(1))

  fault.before = async (step, file) => {
    if (step !== 'readFile' || !file.endsWith('1.record')) return
    fault.before = async () => {}
    await writer.publish(application, recordOf(2))
  }

  expect((await reader.read(application))?.record).toEqual(recordOf(2))
})

test('refuses a folder that belongs to another user', async () => {
  const store = await openStore()
  vi.spyOn(process, 'geteuid').mockReturnValue(1000)
  fault.owner = 1001

  await expectEveryCallRefused(store, { detail: 'folder belongs to another user' })
  fault.owner = 1000
  expect(await store.read(application)).toBeUndefined()
})

test('accepts a folder of root, because root can replace every file anyway', async () => {
  const store = await openStore()
  vi.spyOn(process, 'geteuid').mockReturnValue(1000)
  fault.owner = 0

  expect(await store.read(application)).toBeUndefined()
})

/** What happens after the first process has looked, and before it has taken its number. */
function meanwhile(happen: () => Promise<unknown>): void {
  fault.before = async (step) => {
    if (step !== 'writeFile') return
    fault.before = async () => {}
    await happen()
  }
}

test('backs off without blocking when two other leases were taken and released in between', async () => {
  const path = await temporaryFolder()
  const [slow, fast] = [fileStore({ path }), fileStore({ path })]
  meanwhile(async () => {
    for (let round = 0; round < 2; round++) await (await fast.lease(application, 1000))?.release()
  })

  expect(await slow.lease(application, 60_000)).toBeUndefined()

  expect(await fast.lease(application, 60_000)).toMatchObject({ generation: 3 })
})

test('does not lease a number that a record has taken meanwhile', async () => {
  const path = await temporaryFolder()
  const [slow, fast] = [fileStore({ path }), fileStore({ path })]
  meanwhile(() => fast.publish(application, recordOf(1)))

  expect(await slow.lease(application, 60_000)).toBeUndefined()

  expect(await fast.lease(application, 60_000)).toMatchObject({ generation: 2 })
})

test('a watch event without a file name is a hint', async () => {
  const store = await openStore()
  const changed = vi.fn<() => void>()
  const stop = store.watch?.(application, changed)
  const watcher = await vi.waitUntil(() => fault.watcher)

  watcher.emit('change', 'rename', null)

  expect(changed).toHaveBeenCalledTimes(1)
  stop?.()
})

test('a watch that breaks causes no error', async () => {
  fault.watcher = undefined
  const store = await openStore()
  const stop = store.watch?.(application, () => {})
  const watcher = await vi.waitUntil(() => fault.watcher)

  expect(() => watcher.emit('error', new Error('too many watches'))).not.toThrow()

  stop?.()
  await store.publish(application, recordOf(1))
})
