/** A table as data. The first column is text, the others are aligned to the right. */
export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Said below. */
  readonly notes?: readonly string[]
}

/** Lays the tables out under each other, with first columns of one width, as if they were one. */
export function formatTables(tables: readonly Table[]): string {
  const firstWidth = Math.max(
    ...tables.flatMap(({ head, rows }) => [head, ...rows].map(([first = '']) => first.length)),
  )
  return tables.map((table) => formatTable(table, firstWidth)).join('\n\n')
}

function formatTable({ title, head, rows, notes = [] }: Table, firstWidth: number): string {
  const widths = head.map((_, column) =>
    Math.max(column ? 0 : firstWidth, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? ''
        return column ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  return [title, rule, line(head), rule, ...rows.map(line), rule, ...notes].join('\n')
}
