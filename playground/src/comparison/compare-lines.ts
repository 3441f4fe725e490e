import { diffArrays } from 'diff'

/** A line of two messages laid over each other. */
export interface ComparedLine {
  readonly text: string
  readonly change: 'same' | 'removed' | 'added'
}

/** What became of some lines. Loaded when someone compares. */
export function compareLines(before: readonly string[], after: readonly string[]): ComparedLine[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map(
      (text) => ({ text, change: added ? 'added' : removed ? 'removed' : 'same' }) as const,
    ),
  )
}
