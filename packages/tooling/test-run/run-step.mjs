import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endTree } from './processes.mjs'
import { root } from './steps.mjs'
import { readTotals } from './totals.mjs'

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./totals.mjs').Totals} Totals */

/** Several times what the slowest step takes, in ms. A step that hangs is ended and counts as failed. */
const limitMs = 40 * 60_000

/**
 * A step under way.
 *
 * @typedef {object} RunningStep
 * @property {Promise<{ totals: Totals, log: string }>} ended never rejects
 * @property {() => string} progress how far it is, in words
 * @property {() => void} stop ends its processes and removes what they left
 */

/**
 * Starts a step. Its output goes to a file; whatever it starts gets one temporary folder, which is removed with it.
 *
 * @param {Step} step
 * @param {{ logs: string, missing: readonly string[], isVerbose: boolean }} options `logs` is a folder
 * @returns {RunningStep}
 */
export function runStep(step, { logs, missing, isVerbose }) {
  const log = join(logs, `${step.name}.log`)
  // Short, because sockets lie in it, and their paths have room for some hundred characters.
  const folder = mkdtempSync(join(tmpdir(), 'northbound-'))
  const files = { totals: join(folder, 'totals.json'), progress: join(folder, 'progress.json') }
  const id = randomUUID()
  const env = {
    ...process.env,
    ...(missing.length > 0 && { NORTHBOUND_MISSING: missing.join(',') }),
    NORTHBOUND_STEP: id,
    NORTHBOUND_TOTALS: files.totals,
    NORTHBOUND_PROGRESS: files.progress,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
  }
  const { file, args, shell } = commandOf(step)
  const output = openSync(log, 'w')
  const child = spawn(file, args, {
    cwd: root,
    env,
    shell,
    // A group of its own: Ctrl-C reaches this process alone, which then ends the step.
    detached: process.platform !== 'win32',
    stdio: ['ignore', isVerbose ? 'inherit' : output, isVerbose ? 'inherit' : output],
  })
  closeSync(output)

  const stop = () => {
    const patience = Date.now() + 1500
    const hasMore = () => child.pid && endTree(child.pid, `NORTHBOUND_STEP=${id}`) > 0
    // What starts another process while it is ended is found in the next round.
    while (hasMore() && Date.now() < patience);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const timer = setTimeout(stop, limitMs)

  return {
    ended: codeOf(child).then((code) => {
      clearTimeout(timer)
      const read = () => readFileSync(files.totals, 'utf8')
      const totals = readTotals(code, step.countsTests ? read : undefined)
      stop()
      return { totals, log }
    }),
    progress: () => readProgress(files.progress),
    stop,
  }
}

/**
 * @param {Step} step
 * @returns {{ file: string, args: string[], shell?: boolean }}
 */
function commandOf({ node, npm }) {
  if (node) return { file: process.execPath, args: [...node] }
  const args = ['run', '--silent', npm ?? '']
  const cli = process.env['npm_execpath']
  if (cli?.endsWith('.js')) return { file: process.execPath, args: [cli, ...args] }
  return { file: 'npm', args, shell: process.platform === 'win32' }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} 127 when it could not be started, 1 when a signal ended it
 */
function codeOf(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** @param {string} file */
function readProgress(file) {
  try {
    const { passed, failed, files } = JSON.parse(readFileSync(file, 'utf8'))
    return `${passed} passed, ${failed} failed, ${files} files so far`
  } catch {
    // It has nothing to say yet, or was read while it was written.
    return ''
  }
}
