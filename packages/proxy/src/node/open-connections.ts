import type { Socket } from 'node:net'
import { isLoopback, networkOf } from '../limits/network-of.ts'
import { connectionOf, type ConnectionWatcher } from './connection.ts'

/** How many connections a server may have open. */
export interface ConnectionLimits {
  readonly connections: number
  readonly connectionsPerPeer: number
}

/** Numbers of connections of a server. */
export interface ConnectionCounts {
  /** Connections that are open now. */
  readonly open: number
  /** Total of idle connections that were closed to make room for new ones. */
  readonly closedForRoom: number
  /** Total of new connections that were closed because all others had a request in progress. */
  readonly refused: number
}

/**
 * The open connections of a server. At the limit, a new connection replaces the one that has been idle longest, so that idle
 * connections lock out no caller. Only when all have a request in progress is the new one refused. The same applies to the
 * connections of one peer.
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

  /** Adds a new connection. */
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

  /** Whether there is room for one more; closes an idle connection if needed. */
  #makeRoom(group: Group, most: number): boolean {
    if (group.open < most) return true
    for (const connection of group.idle) {
      // A slow caller may still be receiving the end of a response.
      if (connection.socket.writableLength > 0) continue
      connection.close()
      this.closedForRoom++
      return true
    }
    return false
  }
}

/** A group of connections, with its idle ones, longest idle first. */
class Group {
  open = 0
  readonly idle = new Set<OpenConnection>()
}

/** One connection, which is counted in its groups. */
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

  /** Makes room at once, because the close event comes later. */
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

/** A peer on this machine may be a reverse proxy with many clients, so it gets no share. */
function peerElsewhere({ remoteAddress }: Socket): string | undefined {
  const isHere = remoteAddress === undefined || isLoopback(remoteAddress)
  return isHere ? undefined : networkOf(remoteAddress)
}
