import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { steps } from '../test-run/steps.mjs'

/** Part of the command of a program that a step starts, if any: Ctrl-C is pressed once it runs. */
const started: Record<string, string> = {
  node: 'workers/forks',
  chromium: '--headless',
  deno: 'deno run',
  visit: '--headless',
  site: 'workers/forks',
  long: 'workers/forks',
  redis: 'redis-server',
  runtimes: 'workerd serve',
  bench: 'npm',
  programs: 'workers/forks',
  browsers: '--headless',
  snippets: 'workers/forks',
  mutants: 'workers/forks',
  playground: 'vite/bin/vite.js',
}

/** Time limit for starting a browser on a loaded machine, in ms. */
const startLimitMs = 120_000

// The step `tooling` would start this test recursively.
const others = steps.filter(({ name }) => name !== 'tooling').map(({ name }) => name)

test.skipIf(process.platform !== 'linux').for(others)(
  'Ctrl-C in the step %s leaves no process and no temporary folder',
  { timeout: 2 * startLimitMs },
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'stop-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    // All processes of the step inherit this variable, by which they are found.
    const mark = `NORTHBOUND_STOPPED=${folder}`
    const run = start(name, folder)
    const output = read(run)
    const isAtWork = () =>
      marked(mark)
        .filter(({ isInStep }) => isInStep)
        .some(({ command }) => command.includes(started[name] ?? ''))
    await expect
      .poll(() => run.exitCode !== null || isAtWork(), { timeout: startLimitMs })
      .toBe(true)
    if (run.exitCode !== null) throw new Error(`The step ended by itself: ${output()}`)

    // As a terminal does it: to all processes in front, not only to the one that should stop.
    process.kill(-run.pid!, 'SIGINT')
    await once(run, 'exit')

    expect(run.exitCode).toBe(130)
    expect(output()).toContain('Stopped by SIGINT')
    await expect.poll(() => marked(mark).map(({ command }) => command)).toEqual([])
    // npm and Node keep caches there, which are not ours.
    expect(readdirSync(folder).filter((name) => name.startsWith('northbound'))).toEqual([])
  },
)

function start(name: string, folder: string): ChildProcess {
  // These tests may be in a step themselves.
  const { NORTHBOUND_STEP: _, ...inherited } = process.env
  return spawn(process.execPath, ['packages/tooling/test.mjs', `--only=${name}`], {
    env: { ...inherited, NORTHBOUND_STOPPED: folder, NORTHBOUND_LOGS: folder, TMPDIR: folder },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function read({ stdout, stderr }: ChildProcess): () => string {
  let text = ''
  for (const stream of [stdout, stderr]) stream!.on('data', (piece) => (text += String(piece)))
  return () => text
}

/**
 * The processes that have the mark in their environment, but for the one that runs the steps. Redis writes its title over
 * the environment; it is known by the folder in its command.
 */
function marked(mark: string): { command: string; isInStep: boolean }[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0')
        const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')
        const isRunner = command.includes('packages/tooling/test.mjs')
        const folder = mark.slice(mark.indexOf('=') + 1)
        const isOurs = environment.includes(mark) || command.includes(folder)
        if (!isOurs || isRunner || !command) return []
        return [
          { command, isInStep: environment.some((line) => line.startsWith('NORTHBOUND_STEP=')) },
        ]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
}
