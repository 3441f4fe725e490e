import type { Socket } from 'node:net'

/** A request whose response is not sent yet. */
export interface PendingCall {
  /** The caller disconnected. */
  leave(): void
}

/** Is notified when a connection becomes busy or idle. */
export interface ConnectionWatcher {
  onBusy(): void
  onIdle(): void
}

/** A connection of a caller, with one close listener for all its requests. */
export class Connection {
  readonly #calls = new Set<PendingCall>()
  watcher: ConnectionWatcher | undefined

  constructor(socket: Socket) {
    socket.once('close', () => {
      for (const call of this.#calls) call.leave()
    })
  }

  begin(call: PendingCall): void {
    if (this.#calls.size === 0) this.watcher?.onBusy()
    this.#calls.add(call)
  }

  end(call: PendingCall): void {
    if (this.#calls.delete(call) && this.#calls.size === 0) this.watcher?.onIdle()
  }
}

const connections = new WeakMap<Socket, Connection>()

/** The `Connection` of a socket, created on first use. */
export function connectionOf(socket: Socket): Connection {
  let connection = connections.get(socket)
  if (!connection) {
    connection = new Connection(socket)
    connections.set(socket, connection)
  }
  return connection
}
