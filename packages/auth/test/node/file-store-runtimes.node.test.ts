/** What needs a program of its own: Deno, and a process that must end by itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test, type TestContext } from 'vitest'
import { fileStore } from '@northbound/auth/node'
import { storeCases } from '@northbound/auth/testing'
import { temporaryFolder } from './temporary-folder.ts'
import { application, recordOf } from './token-record.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const denoBin = fileURLToPath(new URL('../../../../node_modules/deno/bin.cjs', import.meta.url))
const source = '--conditions=@northbound/source'

const node = [source]
const deno = [denoBin, 'run', '-A', source]

/** What a process has published last. */
interface Left {
  readonly generation: number
}

/** What the program prints as JSON before it ends by itself. One that does not is ended with the time of the test. */
async function run(
  { signal }: TestContext,
  runtime: readonly string[],
  program: string,
  ...args: string[]
): Promise<unknown> {
  // A group of its own: Deno is started by a program that would leave it behind.
  const child = spawn(process.execPath, [...runtime, join(here, program), ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = () => process.kill(-Number(child.pid), 'SIGKILL')
  signal.addEventListener('abort', end)
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  signal.removeEventListener('abort', end)
  expect(code).toBe(0)
  return JSON.parse(output)
}

test('passes the conformance kit under Deno', async (context) => {
  const passed = Object.fromEntries(storeCases.map(({ name }) => [name, 'passed']))

  const path = join(await temporaryFolder(), 'store')

  expect(await run(context, deno, 'kit-program.ts', path)).toEqual({
    runtime: 'deno',
    results: passed,
  })
})

test.for([
  ['Node', node],
  ['Deno', deno],
] as const)(
  'under %s a process that watches exits by itself, and another reads its record',
  async ([, runtime], context) => {
    const path = join(await temporaryFolder(), 'store')

    const { generation } = (await run(context, runtime, 'watch-program.ts', path)) as Left

    const record = recordOf(generation)
    expect(await fileStore({ path }).read(application)).toMatchObject({ record })
    const names = await readdir(path, { recursive: true })
    expect(names).toHaveLength(4)
    for (const name of ['', ...names]) {
      const mode = ((await stat(join(path, name))).mode & 0o777).toString(8)
      expect(`${name} ${mode}`).toBe(`${name} ${name.includes('.') ? '600' : '700'}`)
    }
  },
)
