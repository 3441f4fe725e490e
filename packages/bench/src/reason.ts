/** Why something failed, in one short line that fits a table. */
export function reason(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
