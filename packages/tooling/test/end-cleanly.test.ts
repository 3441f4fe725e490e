import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const endCleanly = new URL('../mutants/end-cleanly.mjs', import.meta.url)

/** Starts a process in a separate group, makes a temporary folder, prints both, and waits. An open port keeps both alive. */
const program = `
  import { spawn } from 'node:child_process'
  import { mkdtempSync } from 'node:fs'
  import { createServer } from 'node:net'
  import { tmpdir } from 'node:os'
  import { join } from 'node:path'
  const { endCleanly } = await import(process.argv[1])
  endCleanly()
  const wait = 'require("node:net").createServer().listen(0)'
  const { pid } = spawn(process.execPath, ['-e', wait], { detached: true, stdio: 'ignore' })
  console.log(JSON.stringify({ pid, folder: mkdtempSync(join(tmpdir(), 'x-')) }))
  createServer().listen(0)`

test.each(['SIGINT', 'SIGTERM'] as const)(
  'after %s no process and no temporary folder is left',
  async (signal) => {
    const args = ['--input-type=module', '-e', program, endCleanly.href]
    const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(createInterface({ input: parent.stdout }), 'line')
    const { pid, folder } = JSON.parse(line)
    expect(isRunning(pid)).toBe(true)
    expect(existsSync(folder)).toBe(true)

    parent.kill(signal)
    const [code] = await once(parent, 'exit')

    expect(code).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(existsSync(folder)).toBe(false)
    await expect.poll(() => isRunning(pid)).toBe(false)
  },
)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
