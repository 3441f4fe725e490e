import { checkShape } from './check-shape.ts'
import type { Store } from './store.ts'

/**
 * The whole state of an emulator as plain JSON: to a file and back, or into another emulator.
 * It holds the secrets of the applications and their tokens, in clear text. Protect it like
 * these; with demo values only it may be in a repository.
 */
export interface Snapshot {
  /** The version of the format. */
  readonly version: 1
  /** A warning for readers of the file. */
  readonly holdsSecrets: true
  /** The state, for `restore` only. */
  readonly state: Readonly<Record<string, unknown>>
}

export type Stores = Readonly<Record<string, Store>>

export function takeSnapshot(stores: Stores): Snapshot {
  const parts = Object.entries(stores).map(([name, store]) => [name, store.save()] as const)
  return plain({ version: 1, holdsSecrets: true, state: Object.fromEntries(parts) })
}

/** Restores all parts or none: when one part is invalid, the state stays unchanged. */
export function restoreSnapshot(stores: Stores, given: Snapshot): void {
  const { version, state } = checked(given)
  if (version !== 1) throw new TypeError('restore: this emulator reads snapshots of version 1')
  const parts = Object.entries(stores).map(([name, store]) => {
    if (!Object.hasOwn(state, name)) throw new TypeError(`restore: state.${name} is missing`)
    return store.load(state[name])
  })
  for (const putInPlace of parts) putInPlace()
}

function checked(given: unknown): Pick<Snapshot, 'state'> & { readonly version: unknown } {
  checkShape(given, { version: 'number', state: 'object' }, 'the snapshot')
  return plain(given) as Snapshot
}

/** A JSON copy, so that no object is shared with a store. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
