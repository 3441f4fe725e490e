const tasks: (() => void)[] = []

/**
 * Does a task once all that has arrived in this turn of the event loop has been looked at. Answers that go out together wake
 * up whoever reads them once instead of each time, and the calls that go on to the platform leave at that time as well.
 *
 * @param task must not throw
 */
export function atEndOfTurn(task: () => void): void {
  if (tasks.push(task) === 1) setImmediate(doAll)
}

function doAll(): void {
  for (const task of tasks.splice(0)) task()
}
