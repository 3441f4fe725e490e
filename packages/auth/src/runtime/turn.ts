// Read when this module is loaded, so that fake timers do not delay them.
const { document, setImmediate, setTimeout } = globalThis as {
  document?: unknown
  setImmediate?: (task: () => void) => unknown
  setTimeout: (task: () => void) => unknown
}
/** Pages have no setImmediate, and throttle nested timeouts. On other runtimes a message may arrive among the microtasks. */
const schedule = setImmediate ?? (document ? messageSelf : setTimeout)

/**
 * Resolves in a later turn of the event loop. Before it begins, every chain of microtasks has run to its end: that is
 * how event loops are specified.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => void schedule(resolve))
}

function messageSelf(task: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    task()
  }
  port2.postMessage(undefined)
}
