/** A real folder on a real disk. Tests with many processes are in `file-store-processes.node.test.ts`. */
import { createHook } from 'node:async_hooks'
import { execFileSync } from 'node:child_process'
import { watch } from 'node:fs'
import {
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { fileStore } from '@northbound/auth/node'
import { createManualClock, storeCases } from '@northbound/auth/testing'
import { expectEveryCallRefused } from './expect-every-call-refused.ts'
import { filePlace } from './file-place.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { application, recordOf } from './token-record.ts'

test.each(storeCases)('$name', async ({ run }) => {
  await run(filePlace(join(await temporaryFolder(), 'store')))
})

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

/** A store with one application in it, and the folder of that application. */
async function makeStore() {
  const path = join(await temporaryFolder(), 'store')
  const store = fileStore({ path })
  await store.publish(application, recordOf(7))
  const [name = ''] = await readdir(path)
  return { path, store, folder: join(path, name) }
}

test('creates the folder and its parents for this user only', async () => {
  const above = await temporaryFolder()
  const path = join(above, 'a', 'b')

  await fileStore({ path }).read(application)

  expect(await modeOf(join(above, 'a'))).toBe('700')
  expect(await modeOf(path)).toBe('700')
  expect(await modeOf(join(path, (await readdir(path))[0] ?? ''))).toBe('700')
})

test('creates every file for this user only', async () => {
  const { store, folder } = await makeStore()
  const lease = await store.lease(application, 10_000)

  expect(await readdir(folder)).toEqual(['7.record', '8.lease'])
  for (const name of await readdir(folder)) expect(await modeOf(join(folder, name))).toBe('600')
  await lease?.release()
})

test.each([0o755, 0o750, 0o704, 0o770, 0o702, 0o777])(
  'refuses a folder with mode %o, and says why',
  async (mode) => {
    const path = await temporaryFolder()
    await chmod(path, mode)
    const store = fileStore({ path })

    const octal = mode.toString(8)
    await expectEveryCallRefused(store, {
      message: expect.stringContaining(`mode ${octal} is open to others, needs 700`),
    })
    expect(await readdir(path)).toEqual([])

    await chmod(path, 0o700)
    expect(await store.read(application)).toBeUndefined()
  },
)

test('accepts a readable folder only with the option, and never a writable one', async () => {
  const path = await temporaryFolder()
  const store = fileStore({ path, dangerouslyAllowReadableFolder: true })

  await chmod(path, 0o775)
  await expect(store.read(application)).rejects.toMatchObject({ kind: 'store-unavailable' })
  await chmod(path, 0o755)
  await store.publish(application, recordOf(1))

  expect(await modeOf(join(path, (await readdir(path))[0] ?? ''))).toBe('700')
})

test('refuses an open application folder inside a private one', async () => {
  const { path, folder } = await makeStore()

  for (const mode of [0o777, 0o755]) {
    await chmod(folder, mode)
    await expect(fileStore({ path }).read(application)).rejects.toMatchObject({
      kind: 'store-unavailable',
    })
  }
})

test('stays in its folder when the working directory changes', async () => {
  const [first, second] = [await temporaryFolder(), await temporaryFolder()]
  const before = process.cwd()
  onTestFinished(() => process.chdir(before))
  process.chdir(first)
  const store = fileStore({ path: 'store' })

  process.chdir(second)
  await store.publish(application, recordOf(1))

  expect([await readdir(first), await readdir(second)]).toEqual([['store'], []])
})

test('uses neither url nor appId in file names', async () => {
  const { path } = await makeStore()

  expect(await readdir(path)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
})

test('keeps only the newest record and the last lease', async () => {
  const { store, folder } = await makeStore()

  for (let round = 0; round < 5; round++) {
    const lease = await store.lease(application, 10_000)
    await store.publish(application, recordOf(lease?.generation ?? 0))
    await lease?.release()
  }

  expect(await readdir(folder)).toEqual(['12.free', '12.record'])
})

test('a damaged record reads as missing, and the next login replaces it', async () => {
  const { store, folder } = await makeStore()
  const file = join(folder, '7.record')
  const whole = await readFile(file, 'utf8')
  const damaged = [
    ...Array.from(whole, (_, end) => whole.slice(0, end)),
    ...Array.from(
      whole,
      (letter, at) => whole.slice(0, at) + (letter === '0' ? '1' : '0') + whole.slice(at + 1),
    ),
    `${whole} `,
    `${whole}\n`,
  ]

  for (const content of damaged) {
    await writeFile(file, content)
    expect(await store.read(application)).toBeUndefined()
  }
  await expect(store.publish(application, recordOf(6))).rejects.toMatchObject({
    kind: 'store-unavailable',
    detail: 'damaged record',
  })

  const lease = await store.lease(application, 1000)
  expect(lease?.generation).toBe(8)
  await store.publish(application, recordOf(8))
  expect(await store.read(application)).toMatchObject({ record: recordOf(8) })
})

test('a record of another application or generation reads as missing', async () => {
  const { path, store, folder } = await makeStore()
  await store.publish('https://platform.test:8743#other', recordOf(7, 'other'))
  const [other = ''] = (await readdir(path)).filter((name) => !folder.endsWith(name))

  await cp(join(path, other, '7.record'), join(folder, '8.record'))
  expect(await store.read(application)).toBeUndefined()
  await cp(join(path, other, '7.record'), join(folder, '7.record'), { force: true })
  await rm(join(folder, '8.record'))
  expect(await store.read(application)).toBeUndefined()

  await rename(join(path, other, '7.record'), join(path, other, '9.record'))
  expect(await store.read('https://platform.test:8743#other')).toBeUndefined()
})

test('a damaged lease blocks no one, and its number is not leased again', async () => {
  const { store, folder } = await makeStore()
  await writeFile(join(folder, '31.lease'), '{')

  expect((await store.lease(application, 1000))?.generation).toBe(32)
})

const oddFiles: [string, (path: string) => unknown][] = [
  ['a folder', (path) => mkdir(path)],
  ['a file of a megabyte', (path) => writeFile(path, '0'.repeat(1_000_000))],
]
// Windows has no pipes among its files.
if (process.platform !== 'win32')
  oddFiles.push(
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
    ['a link', (path) => symlink('/dev/zero', path)],
  )

test.each(oddFiles)('%s in place of a record or a lease blocks no one', async (_what, make) => {
  const { store, folder } = await makeStore()
  await make(join(folder, '8.record'))
  await make(join(folder, '9.lease'))

  expect(await store.read(application)).toBeUndefined()
  const lease = await store.lease(application, 1000)
  expect(lease?.generation).toBe(10)
  await store.publish(application, recordOf(10))
  expect(await store.read(application)).toMatchObject({ record: recordOf(10) })
})

test.each(['99999999999999999999.lease', '9007199254740992.record', `${'9'.repeat(100)}.free`])(
  'ignores a file with an absurd number: %s',
  async (name) => {
    const { store, folder } = await makeStore()
    await writeFile(join(folder, name), '')

    const lease = await store.lease(application, 1000)
    expect(lease?.generation).toBe(8)
    await store.publish(application, recordOf(8))
    expect(await store.read(application)).toMatchObject({ record: recordOf(8) })
    expect(await readdir(folder)).toContain(name)
  },
)

test('refuses a lease when the highest number is taken, and says why', async () => {
  const { store, folder } = await makeStore()
  await writeFile(join(folder, '9007199254740991.free'), '')

  await expect(store.lease(application, 1000)).rejects.toMatchObject({
    kind: 'store-unavailable',
    detail: '9007199254740991.free has the highest possible number',
  })
})

test('does not touch files of others', async () => {
  const { store, folder } = await makeStore()
  const strange = ['08.record.bak', 'notes.txt', '99.other', 'x.record', '-9.lease', '1e3.record']
  for (const name of strange) await writeFile(join(folder, name), name)
  await mkdir(join(folder, 'folder'))

  const lease = await store.lease(application, 1000)
  await store.publish(application, recordOf(lease?.generation ?? 0))
  await lease?.release()

  expect(lease?.generation).toBe(8)
  expect(await readdir(folder)).toEqual(
    [...strange, 'folder', '8.free', '8.record'].sort((a, b) => (a < b ? -1 : 1)),
  )
})

test('removes the drafts of dead processes, not those of running ones', async () => {
  const { store, folder } = await makeStore()
  const [old, fresh] = [`${Date.now() - 120_000}-a.tmp`, `${Date.now()}-b.tmp`]
  for (const draft of [old, fresh]) await writeFile(join(folder, draft), 'half a rec')

  await store.lease(application, 1000)

  expect(await readdir(folder)).toEqual([fresh, '7.record', '8.lease'])
})

test('does not recreate a folder that was removed', async () => {
  const { path, store } = await makeStore()
  await rm(path, { recursive: true })

  await expect(store.read(application)).rejects.toThrow('ENOENT')
  await expect(store.lease(application, 1000)).rejects.toThrow('ENOENT')
  await expect(store.publish(application, recordOf(8))).rejects.toThrow('ENOENT')
})

test('a clock set back prolongs a lease by its own length at most, and makes no age negative', async () => {
  const path = join(await temporaryFolder(), 'store')
  const clock = createManualClock()
  const [holder, other] = [fileStore({ path, clock }), fileStore({ path, clock })]
  await holder.publish(application, recordOf(1))
  const lease = await holder.lease(application, 1000)

  clock.shiftWall(-3_600_000)
  expect((await other.read(application))?.ageMs).toBe(0)
  expect(await other.lease(application, 1000)).toBeUndefined()
  await clock.advance(999)
  expect(lease?.remainingMs()).toBe(1)
  expect(await other.lease(application, 1000)).toBeUndefined()
  await clock.advance(1)

  expect(lease?.remainingMs()).toBe(0)
  expect((await other.lease(application, 1000))?.generation).toBe(3)
})

test('a lease expires for others when it expires for its holder', async () => {
  const clock = createManualClock()
  const store = fileStore({ path: join(await temporaryFolder(), 'store'), clock })
  const lease = await store.lease(application, 1000)

  await clock.advance(999)
  expect([lease?.remainingMs(), await store.lease(application, 1000)]).toEqual([1, undefined])
  await clock.advance(1)

  expect(lease?.remainingMs()).toBe(0)
  expect(await store.lease(application, 1000)).toMatchObject({ generation: 2 })
})

test('a holder that slept with its machine knows that its lease has expired', async () => {
  const clock = createManualClock()
  const store = fileStore({ path: join(await temporaryFolder(), 'store'), clock })
  const lease = await store.lease(application, 1000)

  clock.shiftWall(60_000)

  expect(lease?.remainingMs()).toBe(-59_000)
})

test('sends hints for a record of another handle, not for its leases', async () => {
  const { path, store } = await makeStore()
  const changed = vi.fn<() => void>()
  const stop = store.watch?.(application, changed)
  await store.read(application)
  const [folder = ''] = await readdir(path)
  const allEventsHeard = watchForMarks(join(path, folder))
  const other = fileStore({ path })
  // Watching begins in a while; until then hints are lost, as they may be.
  let generation = 8
  await vi.waitFor(async () => {
    await other.publish(application, recordOf(generation++))
    expect(changed).toHaveBeenCalled()
  })
  await allEventsHeard()
  changed.mockClear()

  const lease = await other.lease(application, 1000)
  await lease?.release()
  await allEventsHeard()
  expect(changed).not.toHaveBeenCalled()
  stop?.()
})

test('closes its watcher when watching stops', async () => {
  const { store } = await makeStore()
  const open = new Set<number>()
  const hook = createHook({
    init: (id, type) => void (type === 'FSEVENTWRAP' && open.add(id)),
    destroy: (id) => void open.delete(id),
  }).enable()
  const stop = store.watch?.(application, () => {})
  await vi.waitUntil(() => open.size === 1)

  stop?.()

  await vi.waitUntil(() => open.size === 0)
  hook.disable()
})

test('a watch stopped before it starts holds no resource', async () => {
  const { store } = await makeStore()
  const begun = vi.fn<() => void>()
  const hook = createHook({ init: (_, type) => type === 'FSEVENTWRAP' && begun() }).enable()

  store.watch?.(application, () => {})()
  // The folder is looked at once, for both: by then the watch would have begun.
  await store.read(application)

  expect(begun).not.toHaveBeenCalled()
  hook.disable()
})

test('a watch does not keep a process from exiting', async () => {
  const { store } = await makeStore()
  const open = vi.fn<() => void>()
  const hook = createHook({ init: (_, type) => type === 'FSEVENTWRAP' && open() }).enable()

  const stop = store.watch?.(application, () => {})
  await vi.waitUntil(() => open.mock.calls.length > 0)

  // What Node lists are the handles that it would wait for.
  expect(process.getActiveResourcesInfo()).not.toContain('FSEventWrap')
  stop?.()
  hook.disable()
})

test('a watch that cannot start causes no error', async () => {
  const path = await temporaryFolder()
  await chmod(path, 0o777)
  const store = fileStore({ path })
  const stop = store.watch?.(application, () => {})

  await expect(store.read(application)).rejects.toMatchObject({ kind: 'store-unavailable' })

  stop?.()
})

/** Gives a function that waits until all that has happened in the folder so far was told to those who watch it. */
function watchForMarks(folder: string): () => Promise<void> {
  let marks = 0
  const heard = new Set<string | null>()
  // Node watches a folder once, however many ask, and tells them in the order of events.
  const watcher = watch(folder, (_event, name) => heard.add(name))
  onTestFinished(() => watcher.close())
  return async () => {
    const mark = `mark-${++marks}`
    await writeFile(join(folder, mark), '')
    await vi.waitUntil(() => heard.has(mark))
  }
}
