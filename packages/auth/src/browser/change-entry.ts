import type { TokenRecord } from '../store/token-store.ts'
import type { TabParts } from './tab-host.ts'

/** What the database holds for one application. */
export interface Entry {
  readonly record?: TokenRecord
  /** When the record was published, in ms since 1970. */
  readonly since: number
  /** The fencing counter: the highest generation leased or stored. */
  readonly generation: number
  readonly lease?: LeaseEntry | undefined
}

/** The current lease. */
export interface LeaseEntry {
  /** Name of the Web Lock that the holder keeps during its lease. */
  readonly holder: string
  /** When the lease was granted, in ms since 1970. */
  readonly since: number
  readonly forMs: number
}

const table = 'places'
const nothing: Entry = { since: 0, generation: 0 }

/**
 * Reads and changes the entry of an application in one transaction. `look` gets the entry and a function that replaces it;
 * the result of `look` is returned.
 *
 * The database is open only during the transaction, so that an idle page stays eligible for the back/forward cache, and
 * the database can be deleted.
 */
export function changeEntry<T>(
  { indexedDB }: TabParts,
  database: string,
  application: string,
  mode: IDBTransactionMode,
  look: (entry: Entry, put: (next: Entry) => void) => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(table)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      try {
        const transaction = db.transaction(table, mode)
        const entries = transaction.objectStore(table)
        const reading: IDBRequest<Entry | undefined> = entries.get(application)
        let answer: T
        reading.onsuccess = () => {
          answer = look(reading.result ?? nothing, (next) => entries.put(next, application))
        }
        // Other tabs see only a completed transaction. One that fails (no space left) has changed nothing.
        transaction.oncomplete = () => resolve(answer)
        transaction.onabort = () => reject(transaction.error)
      } catch (error) {
        reject(error)
      }
      // The database closes when the transaction is over.
      db.close()
    }
  })
}
