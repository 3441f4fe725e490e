/**
 * What a tab store asks of a browser. A page, a worker, an extension: their `globalThis` is one. What is optional here
 * is missing on some of them; what the store cannot do without it checks for.
 */
export interface TabHost {
  readonly navigator?: { readonly locks?: Pick<LockManager, 'query' | 'request'> }
  readonly indexedDB?: Pick<IDBFactory, 'open'>
  readonly crypto?: Pick<Crypto, 'randomUUID'>
  /** Without it tabs find a new token when they look for one, a little later. */
  readonly BroadcastChannel?: typeof BroadcastChannel
  /** For the events `pagehide` and `pageshow`, which workers do not have. */
  addEventListener?(type: string, listener: () => void): void
  removeEventListener?(type: string, listener: () => void): void
}

/** The parts without which nothing works. */
export interface TabParts {
  readonly locks: Pick<LockManager, 'query' | 'request'>
  readonly indexedDB: Pick<IDBFactory, 'open'>
  readonly crypto: Pick<Crypto, 'randomUUID'>
}

/**
 * Reads the parts at the time of use, so that a polyfill that comes late counts.
 *
 * @throws {TypeError} when the host lacks one, with what is missing and what to use in its place.
 */
export function partsOf(host: TabHost): TabParts {
  const { navigator, indexedDB, crypto } = host
  const locks = navigator?.locks
  if (locks && indexedDB && crypto?.randomUUID) return { locks, indexedDB, crypto }
  const missing = locks ? (indexedDB ? 'crypto.randomUUID' : 'indexedDB') : 'navigator.locks'
  throw new TypeError(
    `tabStore: no ${missing} here. It takes a browser, and a page from https: or localhost. ` +
      'Serve the page so, use memoryStore, or keep the token behind the proxy',
  )
}
