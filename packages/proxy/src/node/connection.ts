import type { Socket } from 'node:net'

/** A request whose answer has not gone out. */
export interface PendingCall {
  /** The connection ended. */
  leave(): void
}

/** Is told when a connection becomes idle, and when it is not any more. */
export interface ConnectionWatcher {
  onBusy(): void
  onIdle(): void
}

/** A connection of a caller, with one listener for all requests on it instead of one for each. */
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

/** The one connection of a socket. */
export function connectionOf(socket: Socket): Connection {
  let connection = connections.get(socket)
  if (!connection) {
    connection = new Connection(socket)
    connections.set(socket, connection)
  }
  return connection
}
