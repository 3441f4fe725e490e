import type { Fetch } from '@northbound/auth'
import type { Handled } from './handle.ts'
import type { Incoming } from './incoming.ts'
import type { Send } from './send.ts'

/**
 * Answers a request of a host that has requests and a transport of its own. `done` of what it resolves to must be called once
 * the last byte has gone out or the connection is closed.
 */
export type Handle = <Body>(incoming: Incoming, send: Send<Body>) => Promise<Handled<Body>>

/** What the hosts of this package need of a proxy or a relay, and no user sees. */
export interface Seams {
  readonly handle: Handle
  /** What the calls to the platform are sent by where the host has no transport of its own. */
  readonly fetch: Fetch
}

const all = new WeakMap<object, Seams>()

/** @param owner a proxy or a relay */
export function addSeams(owner: object, seams: Seams): void {
  all.set(owner, seams)
}

/** @throws {TypeError} when it is not what `createProxy` or `createRelay` has returned */
export function seamsOf(owner: object): Seams {
  const seams = all.get(owner)
  if (seams) return seams
  throw new TypeError('Give what createProxy or createRelay has returned, and not a copy of it.')
}

export function handleOf(owner: object): Handle {
  return seamsOf(owner).handle
}
