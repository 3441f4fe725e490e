import { mkdirSync, writeFileSync } from 'node:fs'
import type { Machine } from './describe-machine.ts'

/** What a run came to, for programs. */
export interface Results {
  /** Day of the run, as `2026-11-22`. */
  readonly date: string
  readonly machine: Machine
  readonly repetitions: number
  /** By the name of the part. */
  readonly parts: Readonly<Record<string, unknown>>
}

/** Written by every run, ignored by git. */
export const latestFile = new URL('../../results/latest.json', import.meta.url)
/** Written by `--keep` only, committed, read by the docs. */
export const keptFile = new URL('../../results.json', import.meta.url)

export function writeResults(file: URL, results: Results): void {
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`)
}
