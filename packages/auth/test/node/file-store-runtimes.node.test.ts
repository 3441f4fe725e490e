/** What needs a program of its own: Deno, and a process that must end by itself. */
import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fileStore } from '@northbound/auth/node'
import { storeCases } from '@northbound/auth/testing'
import { temporaryFolder } from './temporary-folder.ts'
import { application, recordOf } from './token-record.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const denoBin = fileURLToPath(new URL('../../../../node_modules/deno/bin.cjs', import.meta.url))
const source = '--conditions=@northbound/source'

const node = [source]
const deno = [denoBin, 'run', '-A', source]

/** What the program prints as JSON. Without an exit of its own it is killed, which fails the test. */
async function run(runtime: string[], program: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...runtime, join(here, program), ...args],
    { timeout: 30_000 },
  )
  return JSON.parse(stdout)
}

test('passes the conformance kit under Deno', { timeout: 60_000 }, async () => {
  const passed = Object.fromEntries(storeCases.map(({ name }) => [name, 'passed']))

  expect(await run(deno, 'kit-program.ts', join(await temporaryFolder(), 'store'))).toEqual({
    runtime: 'deno',
    results: passed,
  })
})

test(
  'a process that watches ends by itself, and another reads what it has left',
  { timeout: 60_000 },
  async () => {
    const path = join(await temporaryFolder(), 'store')

    expect(await run(node, 'watch-program.ts', path)).toEqual({ hinted: true })

    expect(await fileStore({ path }).read(application)).toMatchObject({ record: recordOf(1) })
    const names = (await readdir(path, { recursive: true })).sort()
    const modes = [path, ...names.map((name) => join(path, name))].map(async (file) =>
      ((await stat(file)).mode & 0o777).toString(8),
    )
    expect(await Promise.all(modes)).toEqual(['700', '700', '600', '600'])
  },
)
