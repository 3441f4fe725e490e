import type { Pause } from '../clock/pause.ts'
import type { JournalEntry } from '../journal/journal-entry.ts'
import type { Redactor } from '../journal/redactor.ts'

/** The part of `fetch` that is used here. */
export type Post = (url: string, init: RequestInit) => Promise<Response>

/** The settings for sending notifications. */
export interface Sending {
  readonly fetch: Post
  readonly pause: Pause
  /** How many deliveries are kept. */
  readonly limit: number
  /** Allowed hosts other than this machine. */
  readonly allowed: readonly string[]
  /** Allowed ports of this machine; undefined for all. */
  readonly ports: readonly number[] | undefined
  /** Writes a refused notification into the journal. */
  readonly writeDown: (write: (redactor: Redactor) => Omit<JournalEntry, 'seq'>) => void
}
