import { longestMs, type Schedule } from '../timing/schedule.ts'

interface Entry {
  readonly due: number
  readonly task: () => void
}

/** Tasks with the same delay, which therefore fall due in the order in which they were scheduled. */
interface Waiting {
  readonly entries: Set<Entry>
  timer: NodeJS.Timeout
}

const allWaiting = new Map<number, Waiting>()

/**
 * Schedules tasks that are nearly always cancelled, such as timeouts: all tasks with the same delay share one timer, which is
 * set for the oldest of them. It does not keep the process alive.
 */
export const scheduleTogether: Schedule = (ms, task) => {
  const entry = { due: performance.now() + ms, task }
  let waiting = allWaiting.get(ms)
  if (!waiting) {
    waiting = { entries: new Set(), timer: startTimer(ms, ms) }
    allWaiting.set(ms, waiting)
  }
  const { entries } = waiting
  entries.add(entry)
  return () => void entries.delete(entry)
}

function startTimer(ms: number, leftMs: number): NodeJS.Timeout {
  return setTimeout(() => runDue(ms), Math.min(leftMs, longestMs)).unref()
}

function runDue(ms: number): void {
  const waiting = allWaiting.get(ms)!
  const { entries } = waiting
  // Timers of Node have a resolution of 1 ms, so they may fire a little early.
  const now = performance.now() + 1
  for (const entry of entries) {
    if (entry.due > now) break
    entries.delete(entry)
    entry.task()
  }
  const [oldest] = entries
  if (oldest) waiting.timer = startTimer(ms, oldest.due - now + 1)
  else allWaiting.delete(ms)
}
