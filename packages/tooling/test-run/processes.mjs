import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** @typedef {{ pid: number, parent: number, group: number }} Process */

/**
 * Ends a process and everything that it started, at once. Called again it ends what has started since.
 *
 * A browser leaves the group of the process that started it, and a server whose parent has ended leaves the tree. So all of
 * the tree is ended, all of the group, and what has inherited a variable of the environment, where the system shows that.
 *
 * @param {number} pid of the leader of a group
 * @param {string} mark `NAME=value` in the environment of all of them
 * @returns {number} how many there were
 */
export function endTree(pid, mark) {
  if (process.platform === 'win32') return endOnWindows(pid)
  const processes = listProcesses()
  const found = new Set([
    ...withDescendants(pid, processes),
    ...processes.filter(({ group }) => group === pid).map((each) => each.pid),
    ...processes.map((each) => each.pid).filter((each) => isMarked(each, mark)),
  ])
  found.delete(process.pid)
  return [...found].filter(end).length
}

/** @param {number} pid */
function endOnWindows(pid) {
  try {
    execFileSync('taskkill', ['/pid', `${pid}`, '/T', '/F'], { stdio: 'ignore' })
    return 1
  } catch {
    // It has ended by itself.
    return 0
  }
}

/** @param {number} pid */
function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
    return true
  } catch {
    // It has ended by itself.
    return false
  }
}

/**
 * @param {number} pid
 * @param {readonly Process[]} processes
 */
function withDescendants(pid, processes) {
  const found = processes.some((each) => each.pid === pid) ? [pid] : []
  // The list grows while it is read: each process that is found may have children of its own.
  for (const parent of found)
    found.push(...processes.filter((each) => each.parent === parent).map((each) => each.pid))
  return found
}

/** @returns {Process[]} those that run; one that has ended and waits for its parent does not */
function listProcesses() {
  return process.platform === 'linux' ? listOnLinux() : listByPs()
}

function listOnLinux() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The program name is in parentheses, and may contain any character, including parentheses.
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
        const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        if (state === 'Z') return []
        return [{ pid: Number(name), parent: Number(parent), group: Number(group) }]
      } catch {
        // It ended while the folder was read.
        return []
      }
    })
}

function listByPs() {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,pgid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [pid = 0, parent = 0, group = 0] = line.trim().split(/\s+/).map(Number)
    return { pid, parent, group }
  })
}

/**
 * @param {number} pid
 * @param {string} mark
 */
function isMarked(pid, mark) {
  if (process.platform !== 'linux') return false
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(mark)
  } catch {
    // It belongs to another user, or has ended.
    return false
  }
}
