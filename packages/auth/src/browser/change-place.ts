import type { TokenRecord } from '../store/token-store.ts'
import type { TabParts } from './tab-host.ts'

/** What the tabs know of one application. */
export interface Place {
  readonly record?: TokenRecord
  /** When the record came, in ms since 1970. */
  readonly since: number
  /** The fencing counter: the highest generation that was given or stored. */
  readonly generation: number
  readonly lease?: LeaseEntry | undefined
}

/** Who may log in. */
export interface LeaseEntry {
  /** Name of the Web Lock that this holder keeps while it lives. */
  readonly holder: string
  /** When it was given, in ms since 1970. */
  readonly since: number
  readonly forMs: number
}

const table = 'places'
const nothing: Place = { since: 0, generation: 0 }

/**
 * Looks at the place of an application and changes it, in one transaction: what other tabs do comes before or after.
 * `look` gets what is there and a function that puts something new in its stead; its result is the answer.
 *
 * The database is open only meanwhile, so that nothing keeps an idle page out of the back/forward cache, and nothing
 * stands in the way of one who deletes it.
 */
export function changePlace<T>(
  { indexedDB }: TabParts,
  database: string,
  application: string,
  mode: IDBTransactionMode,
  look: (place: Place, put: (next: Place) => void) => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(table)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      try {
        const transaction = db.transaction(table, mode)
        const places = transaction.objectStore(table)
        const reading: IDBRequest<Place | undefined> = places.get(application)
        let answer: T
        reading.onsuccess = () => {
          answer = look(reading.result ?? nothing, (next) => places.put(next, application))
        }
        // Only a transaction that is complete is there for others; one that is not (no space left) has done nothing.
        transaction.oncomplete = () => resolve(answer)
        transaction.onabort = () => reject(transaction.error)
      } catch (error) {
        reject(error)
      }
      // Takes effect when the transaction is over.
      db.close()
    }
  })
}
