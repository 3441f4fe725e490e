import type { Pause } from '../clock/pause.ts'
import type { JournalEntry } from '../journal/journal-entry.ts'
import type { Redactor } from '../journal/redactor.ts'

/** As much of `fetch` as is used here. */
export type Post = (url: string, init: RequestInit) => Promise<Response>

/** How notifications are sent. */
export interface Sending {
  readonly fetch: Post
  readonly pause: Pause
  /** How many deliveries are kept. */
  readonly limit: number
  /** Hosts beside this machine. */
  readonly allowed: readonly string[]
  /** Ports of this machine; undefined for all. */
  readonly ports: readonly number[] | undefined
  /** Writes down a notification that is not sent at all. */
  readonly writeDown: (write: (redactor: Redactor) => Omit<JournalEntry, 'seq'>) => void
}
