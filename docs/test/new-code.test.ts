import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOf, places, record } from './sample-code.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
/** What a code goes through. */
const sources = [
  'package.json',
  '.oxfmtrc.json',
  'packages/auth/package.json',
  'packages/auth/codes',
  'packages/auth/src',
  'packages/emulator/package.json',
  'packages/emulator/src',
  'playground/src',
  'docs/error-pages',
  'docs/examples/errors',
]
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'northbound-code-'))
  for (const path of sources) cpSync(join(root, path), join(copy, path), { recursive: true })
  for (const name of ['ky', 'valibot', 'oxfmt']) link(join(root, 'node_modules', name), name)
  for (const name of ['auth', 'emulator']) link(join(copy, 'packages', name), `@northbound/${name}`)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function link(target: string, name: string): void {
  const path = join(copy, 'node_modules', name)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path, 'junction')
}

/** Runs a module of the copy, or a statement in it, and returns what it prints. */
async function runInCopy(...args: string[]): Promise<string> {
  const flags = ['--conditions=@northbound/source', '--disable-warning=ExperimentalWarning']
  const { stdout } = await run(process.execPath, [...flags, ...args], { cwd: copy })
  return stdout.trim()
}

async function gapsInCopy(): Promise<string[]> {
  const script = `
    const { findGaps } = await import('./docs/error-pages/find-gaps.ts')
    const { records } = await import('./packages/auth/codes/records.ts')
    console.log(JSON.stringify(await findGaps(records)))`
  return JSON.parse(await runInCopy('--input-type=module', '--eval', script)) as string[]
}

test('a new code is one record: everything else is generated, and goes when it goes', async () => {
  const file = join(copy, 'packages/auth/codes/device.ts')
  const written = readFileSync(file, 'utf8')
  const table = join(copy, 'packages/auth/src/catalogue/code-table.ts')
  const before = readFileSync(table, 'utf8')
  writeFileSync(file, written.replace(' = [\n', ` = [\n${JSON.stringify(record)},\n`))

  expect((await gapsInCopy()).map(placeOf)).toEqual(places)

  await runInCopy('packages/auth/codes/write-code-files.ts')

  expect(await gapsInCopy()).toEqual([])

  await runInCopy('docs/error-pages/write-pages.ts')

  expect(readFileSync(join(copy, 'docs/errors/199999.md'), 'utf8')).toContain(record.en.meaning)
  expect(readFileSync(join(copy, 'docs/zh-cn/errors/199999.md'), 'utf8')).toContain(
    '开关灯过于频繁。',
  )
  expect(await runInCopy('docs/examples/errors/generated/199999.ts')).toBe('199999 throttled later')

  writeFileSync(file, written)
  await runInCopy('packages/auth/codes/write-code-files.ts')

  expect(await gapsInCopy()).toEqual([])
  expect(readFileSync(table, 'utf8')).toBe(before)
})
