/** Runs `task` once after `ms`; gives a function that cancels it. The task must not throw. */
export type Schedule = (ms: number, task: () => void) => () => void

/** What timers of all runtimes take; with more they fire at once. */
export const longestMs = 2_147_483_647

/**
 * A timer for each task: the way that works everywhere, as workers give no timer to another request. On Node it keeps no
 * process alive: a program that does not read an answer need not wait for the deadline of it.
 */
export const scheduleByTimer: Schedule = (ms, task) => {
  const timer: unknown = setTimeout(task, Math.min(ms, longestMs))
  ;(Object(timer) as { unref?: () => void }).unref?.()
  return () => clearTimeout(timer as number)
}
