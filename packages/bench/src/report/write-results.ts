import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Machine } from './describe-machine.ts'

/** What a part of the bench came to, for programs, and what it depended on. */
export interface PartResults {
  /** Day of the run, as `2026-11-22`. */
  readonly date: string
  readonly machine: Machine
  readonly repetitions: number
  readonly data: unknown
}

/** By the name of the part. */
export type Results = Readonly<Record<string, PartResults>>

/** Written by every run, ignored by git. */
export const latestFile = new URL('../../results/latest.json', import.meta.url)
/** Written by `--keep` only, and committed. */
export const keptFile = new URL('../../results.json', import.meta.url)

export function readResults(file: URL): Results {
  return JSON.parse(readFileSync(file, 'utf8')) as Results
}

export function writeResults(file: URL, results: Results): void {
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`)
}

/** The parts that ran now in the place of their older results, in the given order; the others as they were. */
export function mergeResults(older: Results, newer: Results, order: readonly string[]): Results {
  const all = { ...older, ...newer }
  return Object.fromEntries(order.flatMap((name) => (all[name] ? [[name, all[name]]] : [])))
}
