import type { Segment } from './segment.ts'
import { maskOfField } from './masked-fields.ts'

/** A JSON value as pieces: `compact` is what `JSON.stringify` sends, `lines` is set out for reading. */
export function jsonSegments(value: unknown, layout: 'compact' | 'lines'): Segment[] {
  const pieces: Segment[] = []
  const mark = (text: string) => pieces.push({ text, role: 'mark' })
  const newLine = (depth: number) => layout === 'lines' && mark(`\n${'  '.repeat(depth)}`)

  const walk = (item: unknown, depth: number, masked: Segment['masked']): void => {
    if (item === null || typeof item !== 'object') {
      writeScalar(pieces, item, masked)
      return
    }
    const entries = Array.isArray(item)
      ? item.map((child) => [undefined, child as unknown] as const)
      : Object.entries(item)
    const [open, close] = Array.isArray(item) ? '[]' : '{}'
    mark(open!)
    entries.forEach(([name, child], place) => {
      if (place) mark(',')
      newLine(depth + 1)
      if (name !== undefined) {
        pieces.push({ text: JSON.stringify(name), role: 'name' })
        mark(layout === 'lines' ? ': ' : ':')
      }
      walk(child, depth + 1, name === undefined ? masked : maskOfField(name))
    })
    if (entries.length) newLine(depth)
    mark(close!)
  }

  walk(value, 0, undefined)
  return pieces
}

function writeScalar(pieces: Segment[], value: unknown, masked: Segment['masked']): void {
  const text = JSON.stringify(value)
  if (!masked || typeof value !== 'string') {
    pieces.push({ text, role: 'value' })
    return
  }
  // The quotes stay outside, so that copying a revealed token copies the token.
  pieces.push({ text: '"', role: 'value' }, { text: text.slice(1, -1), role: 'value', masked })
  pieces.push({ text: '"', role: 'value' })
}
