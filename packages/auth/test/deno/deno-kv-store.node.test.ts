import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { storeCases } from '@northbound/auth/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kvCases } from './kv-cases.ts'

// Deno KV lives in Deno alone, so the cases run there, and each is a test here.

const deno = join(process.cwd(), 'node_modules/deno/bin.cjs')
const flags = ['-A', '--unstable-kv', '--conditions=@northbound/source']
const program = 'packages/auth/test/deno/kv-program.ts'
const folder = mkdtempSync(join(tmpdir(), 'northbound-deno-kv-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each([
  ['in memory', ['memory'], [...storeCases, ...kvCases]],
  ['in a file that two processes share', ['file', join(folder, 'kv')], storeCases],
])('%s', (_, args, cases) => {
  let results = new Map<string, string>()
  beforeAll(async () => {
    const { output } = await run([...flags, program, ...args])
    const lines = output.split('\n').filter((line) => line.startsWith('{'))
    results = new Map(lines.map((line) => JSON.parse(line)).map(({ name, error }) => [name, error]))
  }, 300_000)

  test.each(cases)('$name', ({ name }) => {
    expect(results.get(name)).toBe('none')
  })
})

test('accepts the database as Deno types it, and does not keep a program from exiting', async () => {
  const script = `
    import { denoKvStore } from '@northbound/auth/deno'
    const store = denoKvStore(await Deno.openKv(':memory:'))
    console.log(await store.read('app'), 'watch' in store)`

  const { output, code } = await run(['--check', ...flags, '-'], script)

  expect(output).toBe('undefined false\n')
  expect(code).toBe(0)
})

async function run(args: string[], input = ''): Promise<{ output: string; code: number | null }> {
  const child = spawn(process.execPath, [deno, 'run', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 280_000,
  })
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { output: await text(child.stdout), code: await ended }
}
