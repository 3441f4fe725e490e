import type { Socket } from 'node:net'
import { isLoopback, networkOf } from '../limits/network-of.ts'
import { connectionOf, type ConnectionWatcher } from './connection.ts'

/** How many connections a port has open at one time. */
export interface ConnectionLimits {
  readonly connections: number
  readonly connectionsPerPeer: number
}

/** The connections of a port, in numbers. */
export interface ConnectionCounts {
  /** Those that are open now. */
  readonly open: number
  /** Idle ones that were closed because others came, so far. */
  readonly closedForRoom: number
  /** Those that were closed as they came, because all others had a request under way, so far. */
  readonly refused: number
}

/**
 * The open connections of a port. When there are as many as allowed, a new one is served all the same, and the one that has
 * been idle for longest is closed: connections that do nothing keep no caller out. Only when all have a request under way is
 * the new one refused. The same holds among the connections of one peer.
 */
export class OpenConnections implements ConnectionCounts {
  readonly #limits: ConnectionLimits
  readonly #all = new Group()
  readonly #peers = new Map<string, Group>()
  closedForRoom = 0
  refused = 0

  constructor(limits: ConnectionLimits) {
    this.#limits = limits
  }

  get open(): number {
    return this.#all.open
  }

  /** A connection came. */
  add(socket: Socket): void {
    const peer = peerElsewhere(socket)
    const own = peer === undefined ? undefined : (this.#peers.get(peer) ?? new Group())
    const { connections, connectionsPerPeer } = this.#limits
    const hasRoom =
      (!own || this.#makeRoom(own, connectionsPerPeer)) && this.#makeRoom(this.#all, connections)
    if (!hasRoom) {
      this.refused++
      return void socket.destroy()
    }
    const opened = new OpenConnection(socket, own ? [this.#all, own] : [this.#all])
    connectionOf(socket).watcher = opened
    if (peer === undefined || !own) return
    this.#peers.set(peer, own)
    socket.once('close', () => {
      if (own.open === 0 && this.#peers.get(peer) === own) this.#peers.delete(peer)
    })
  }

  /** Whether there is room for one more, if need be in the place of an idle one. */
  #makeRoom(group: Group, most: number): boolean {
    if (group.open < most) return true
    for (const connection of group.idle) {
      // The end of an answer may still be on its way to a slow caller.
      if (connection.socket.writableLength > 0) continue
      connection.close()
      this.closedForRoom++
      return true
    }
    return false
  }
}

/** Some of the connections, and which of them are idle: the one that has been so for longest comes first. */
class Group {
  open = 0
  readonly idle = new Set<OpenConnection>()
}

/** One connection, which counts in the groups that it belongs to. */
class OpenConnection implements ConnectionWatcher {
  readonly socket: Socket
  readonly #groups: readonly Group[]
  #isOpen = true

  constructor(socket: Socket, groups: readonly Group[]) {
    this.socket = socket
    this.#groups = groups
    for (const group of groups) group.open++
    this.onIdle()
    socket.once('close', () => this.#leave())
  }

  onBusy(): void {
    for (const { idle } of this.#groups) idle.delete(this)
  }

  onIdle(): void {
    if (!this.#isOpen) return
    for (const { idle } of this.#groups) idle.add(this)
  }

  /** It makes room at once: its end is told later. */
  close(): void {
    this.#leave()
    this.socket.destroy()
  }

  #leave(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.onBusy()
    for (const group of this.#groups) group.open--
  }
}

/** Behind the addresses of this machine there may be a server with many callers. */
function peerElsewhere({ remoteAddress }: Socket): string | undefined {
  const isHere = remoteAddress === undefined || isLoopback(remoteAddress)
  return isHere ? undefined : networkOf(remoteAddress)
}
