import type { JournalEntry } from './journal-entry.ts'

/** The requests and their answers, newest last. It never holds secrets or tokens. */
export interface Journal {
  /** A copy of the newest entries, at most `journalLimit` of them. */
  readonly entries: readonly JournalEntry[]
  /**
   * How many requests there were since the last `clear()`, including those no longer kept.
   *
   * @example
   * ```ts
   * import { createEmulator } from '@northbound/emulator'
   *
   * const emulator = createEmulator()
   * await emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', { method: 'POST' })
   * console.log(emulator.journal.count('login')) // 1
   * console.log(emulator.journal.entries[0]?.note) // 'the body is empty'
   * ```
   */
  count(api?: JournalEntry['api']): number
  clear(): void
}

export interface WritableJournal extends Journal {
  add(entry: Omit<JournalEntry, 'seq'>): void
  /** Like `clear()`, but the next entry is number 1 again. */
  reset(): void
}

export function createJournal(limit: number): WritableJournal {
  if (!(Number.isInteger(limit) && limit >= 0)) {
    throw new TypeError('createEmulator: journalLimit must be an integer, 0 or above')
  }
  let entries: JournalEntry[] = []
  let seq = 0
  const counts = new Map<JournalEntry['api'], number>()

  const newest = () => (limit === 0 ? [] : entries.slice(-limit))

  function clear(): void {
    entries = []
    counts.clear()
  }

  return {
    get entries() {
      return newest()
    },
    count(api) {
      if (api !== undefined) return counts.get(api) ?? 0
      return [...counts.values()].reduce((sum, count) => sum + count, 0)
    },
    clear,
    add(entry) {
      seq += 1
      counts.set(entry.api, (counts.get(entry.api) ?? 0) + 1)
      // A copy: a substring keeps its whole string in memory, which may be a body of 1 MiB.
      entries.push(JSON.parse(JSON.stringify({ seq, ...entry })) as JournalEntry)
      // Removing the first one each time would move all others.
      if (entries.length >= 2 * limit) entries = newest()
    },
    reset() {
      clear()
      seq = 0
    },
  }
}
