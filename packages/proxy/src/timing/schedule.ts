/** Runs `task` once after `ms`; returns a function that cancels it. The task must not throw. */
export type Schedule = (ms: number, task: () => void) => () => void

/** The longest delay that timers of all runtimes accept; with a longer one they fire at once. */
export const longestMs = 2_147_483_647

/**
 * One timer per task. This works everywhere: on workers, requests cannot share a timer. On Node the timer does not keep the
 * process alive, so a program that does not read a response need not wait for its deadline.
 */
export const scheduleByTimer: Schedule = (ms, task) => {
  const timer: unknown = setTimeout(task, Math.min(ms, longestMs))
  ;(Object(timer) as { unref?: () => void }).unref?.()
  return () => clearTimeout(timer as number)
}
