import type { Fetch } from '@northbound/auth'
import type { Handled } from './handle.ts'
import type { Incoming } from '../wire/incoming.ts'
import type { Send } from '../wire/send.ts'

/**
 * Handles a request of a server with its own request type and transport. The caller must call `done` of the result once the last
 * byte is sent or the connection is closed.
 */
export type Handle = <Body>(incoming: Incoming, send: Send<Body>) => Promise<Handled<Body>>

/** Internals of a proxy or a relay for the server adapters of this package. */
export interface Seams {
  readonly handle: Handle
  /** Sends the calls to the platform when the adapter has no transport of its own. */
  readonly fetch: Fetch
}

const all = new WeakMap<object, Seams>()

/** @param owner a proxy or a relay */
export function addSeams(owner: object, seams: Seams): void {
  all.set(owner, seams)
}

/** @throws {TypeError} when `owner` was not returned by `createProxy` or `createRelay` */
export function seamsOf(owner: object): Seams {
  const seams = all.get(owner)
  if (seams) return seams
  throw new TypeError(
    'The argument must be the object that createProxy or createRelay returned, not a copy of it.',
  )
}

export function handleOf(owner: object): Handle {
  return seamsOf(owner).handle
}
