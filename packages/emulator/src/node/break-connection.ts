import type { Socket } from 'node:net'

/**
 * Ends a connection the hard way, so that the other side reads ECONNRESET and not a polite end.
 */
export function breakConnection(socket: Socket): void {
  // Only the connection under TLS can be reset. Node names it nowhere; without it the other side
  // reads an end before the answer, which is as dead.
  const { _parent: underneath } = socket as Socket & { readonly _parent?: Socket | null }
  if (underneath) underneath.resetAndDestroy()
  else if ('encrypted' in socket) socket.destroy()
  else socket.resetAndDestroy()
}
