import type { TokenStore } from '@northbound/auth'
import { type TabHost, tabStore } from '@northbound/auth/browser'

/** A name of its own in the storage of this page, as if it were a fresh origin: options for `tabStore`, and more. */
export interface Origin extends AsyncDisposable {
  readonly name: string
  readonly host: TabHost
  /** A frame with its own document: another tab, as far as storage and locks go. */
  openFrame(): { readonly store: TokenStore; close(): void }
  /** Names of the Web Locks that are held. */
  heldLocks(): Promise<(string | undefined)[]>
  /** From now on the browser refuses, as it does in a sandboxed frame. */
  forbidStorage(): void
  allowStorage(): void
  /** From now on no transaction completes, as when the disk is full. */
  fillStorage(): void
  /** A database that is there before ours, with nothing in it. */
  createDatabase(version: number): Promise<void>
  deleteDatabase(): Promise<'blocked' | 'not blocked'>
}

export function createOrigin(): Origin {
  const name = `test-${crypto.randomUUID()}`
  const frames = new Set<HTMLIFrameElement>()
  let forbidden = false
  let full = false
  const open: IDBFactory['open'] = (...args) => {
    if (forbidden) throw new DOMException('The operation is insecure.', 'SecurityError')
    const opening = indexedDB.open(...args)
    if (full) opening.addEventListener('success', () => abortTransactions(opening.result))
    return opening
  }
  const host: TabHost = {
    navigator,
    crypto,
    BroadcastChannel,
    indexedDB: { open },
    addEventListener: (type, listener) => addEventListener(type, listener),
    removeEventListener: (type, listener) => removeEventListener(type, listener),
  }

  const deleteDatabase = () =>
    new Promise<'blocked' | 'not blocked'>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name)
      deleting.onblocked = () => resolve('blocked')
      deleting.onsuccess = () => resolve('not blocked')
      deleting.onerror = () => reject(deleting.error)
    })

  return {
    name,
    host,
    openFrame() {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      frames.add(frame)
      return {
        store: tabStore({ name, host: frame.contentWindow as Window & typeof globalThis }),
        close: () => frame.remove(),
      }
    },
    async heldLocks() {
      const { held = [] } = await navigator.locks.query()
      return held.map((lock) => lock.name).filter((lock) => lock?.startsWith(name))
    },
    forbidStorage() {
      forbidden = true
    },
    allowStorage() {
      forbidden = false
    },
    fillStorage() {
      full = true
    },
    createDatabase: (version) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name, version)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
    deleteDatabase,
    async [Symbol.asyncDispose]() {
      for (const frame of frames) frame.remove()
      await deleteDatabase()
    },
  }
}

/** What was read is there, and what was to be written is not. */
function abortTransactions(database: IDBDatabase): void {
  const begin = database.transaction.bind(database)
  database.transaction = (...args) => {
    const transaction = begin(...args)
    const open = transaction.objectStore.bind(transaction)
    transaction.objectStore = (name) => {
      const places = open(name)
      const get = places.get.bind(places)
      places.get = (key) => {
        const reading = get(key)
        // After the caller has set its handler.
        queueMicrotask(() => reading.addEventListener('success', () => transaction.abort()))
        return reading
      }
      return places
    }
    return transaction
  }
}
