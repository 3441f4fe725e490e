// As it is when this is loaded, so that fake timers hold nothing back. Browsers have none.
const { setImmediate: immediately } = globalThis as { setImmediate?: (task: () => void) => unknown }

/**
 * Resolves in a later turn of the event loop. Before it begins, every chain of microtasks has run to its end: that is
 * how event loops are specified. In browsers a message makes the turn, because they slow nested timeouts down;
 * elsewhere an immediate does, because Deno delivers messages among the microtasks.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => (immediately ? immediately(resolve) : messageSelf(resolve)))
}

function messageSelf(task: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    task()
  }
  port2.postMessage(undefined)
}
