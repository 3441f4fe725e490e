import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Sees to it that nothing is left of this process when it ends, also when Ctrl-C or a SIGTERM ends it: the processes that
 * it started, directly or not, are ended, and the folder that holds the temporary files of all of them is removed.
 *
 * @returns {(code: number) => never} ends this process
 */
export function endCleanly() {
  const folder = mkdtempSync(join(tmpdir(), 'northbound-mutants-'))
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  // The same modules are loaded into one worker after the other.
  process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled')

  /** @param {number} code */
  const end = (code) => {
    for (const pid of findOwnProcesses(folder)) kill(pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    process.exit(code)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => end(128 + constants.signals[signal]))
  return end
}

/**
 * The processes below this one, and those that lost their parent but work in our folder: a Redis whose test was ended.
 *
 * @param {string} folder
 */
function findOwnProcesses(folder) {
  // Windows ends the workers with the process that started them.
  if (process.platform === 'win32') return []
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [])
    .map(([, pid, parent, command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      command,
    }))
  const found = new Set([process.pid])
  for (let size = 0; size < found.size;) {
    size = found.size
    for (const { pid, parent, command } of processes)
      if (found.has(parent) || command.includes(folder)) found.add(pid)
  }
  found.delete(process.pid)
  return found
}

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
