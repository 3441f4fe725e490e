const tasks: (() => void)[] = []

/**
 * Runs a task at the end of this turn of the event loop, when all received data is processed. Responses that are written
 * together wake up their reader once, and calls to the platform are sent at the same time.
 *
 * @param task must not throw
 */
export function atEndOfTurn(task: () => void): void {
  if (tasks.push(task) === 1) setImmediate(doAll)
}

function doAll(): void {
  for (const task of tasks.splice(0)) task()
}
