import type { Socket } from 'node:net'

/**
 * Resets a connection, so that the client reads ECONNRESET and not a regular end.
 */
export function breakConnection(socket: Socket): void {
  // Only the socket under TLS can be reset. Node does not document it; without it the client
  // reads an end before the answer, which also fails.
  const { _parent: underneath } = socket as Socket & { readonly _parent?: Socket | null }
  if (underneath) underneath.resetAndDestroy()
  else if ('encrypted' in socket) socket.destroy()
  else socket.resetAndDestroy()
}
