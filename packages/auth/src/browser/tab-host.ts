/**
 * The browser APIs that a tab store uses. The `globalThis` of a page, a worker or an extension fits. Some hosts lack the
 * optional members; the store checks for the required ones.
 */
export interface TabHost {
  readonly navigator?: { readonly locks?: Pick<LockManager, 'query' | 'request'> }
  readonly indexedDB?: Pick<IDBFactory, 'open'>
  readonly crypto?: Pick<typeof globalThis.crypto, 'randomUUID'>
  /** Without it other tabs find a new token only at their next read. */
  readonly BroadcastChannel?: typeof BroadcastChannel
  /** For the events `pagehide` and `pageshow`, which workers do not have. */
  addEventListener?(type: string, listener: () => void): void
  removeEventListener?(type: string, listener: () => void): void
}

/** The required parts. */
export interface TabParts {
  readonly locks: Pick<LockManager, 'query' | 'request'>
  readonly indexedDB: Pick<IDBFactory, 'open'>
  readonly crypto: Pick<typeof globalThis.crypto, 'randomUUID'>
}

/**
 * Reads the parts at the time of use, so that a late polyfill counts.
 *
 * @throws {TypeError} when the host lacks a part; the message names the part and an alternative.
 */
export function partsOf(host: TabHost): TabParts {
  const { navigator, indexedDB, crypto } = host
  const locks = navigator?.locks
  if (locks && indexedDB && crypto?.randomUUID) return { locks, indexedDB, crypto }
  const missing = locks ? (indexedDB ? 'crypto.randomUUID' : 'indexedDB') : 'navigator.locks'
  throw new TypeError(
    `tabStore: ${missing} is missing. It requires a browser, and a page from https: or localhost. ` +
      'Use such a page, memoryStore, or keep the token behind the proxy',
  )
}
