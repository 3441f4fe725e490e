import type { Handled } from './handle.ts'
import type { Incoming } from './incoming.ts'
import type { Send } from './send.ts'

/**
 * Answers a request of a host that has requests and a transport of its own. `done` of what it resolves to must be called once
 * the last byte has gone out or the connection is closed.
 */
export type Handle = <Body>(incoming: Incoming, send: Send<Body>) => Promise<Handled<Body>>

/** Only the hosts of this package need it, so it is no part of a proxy or a relay that a user sees. */
const handles = new WeakMap<object, Handle>()

/** @param owner a proxy or a relay */
export function setHandle(owner: object, handle: Handle): void {
  handles.set(owner, handle)
}

/** @throws {TypeError} when it is not what `createProxy` or `createRelay` has returned */
export function handleOf(owner: object): Handle {
  const handle = handles.get(owner)
  if (handle) return handle
  throw new TypeError('Give what createProxy or createRelay has returned, and not a copy of it.')
}
