import type { Table } from './report/format-table.ts'

/** How a run was asked for. */
export interface RunOptions {
  /** Repetitions of each measurement; what is shown is the median. */
  readonly repetitions: number
  /** Says what is being done now. */
  progress(what: string): void
}

/** One part of the bench: measures, and tells what came out once for the table and once for programs. */
export interface Part {
  /** As in `--only=<name>`. */
  readonly name: string
  /** Programs that it starts, by the names that packages/tooling/ensure.mjs knows. @default none */
  readonly programs?: readonly string[]
  run(options: RunOptions): Promise<PartResult>
}

export interface PartResult {
  readonly tables: readonly Table[]
  /** The same in numbers, for the JSON file. */
  readonly data: unknown
}
