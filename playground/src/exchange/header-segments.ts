import type { Segment } from './segment.ts'
import { maskOfField } from './masked-fields.ts'

/** A header as it went over the wire. */
export interface HeaderLine {
  readonly name: string
  readonly value: readonly Segment[]
}

export function headerLines(headers: Headers): HeaderLine[] {
  return [...headers].map(([name, value]) => ({ name, value: headerSegments(name, value) }))
}

/** The scheme of `Authorization` stays readable: it is what people get wrong. */
function headerSegments(name: string, value: string): Segment[] {
  if (name.toLowerCase() !== 'authorization') return [{ text: value, masked: maskOfField(name) }]
  const [, scheme = '', token = ''] = /^(\S+\s+)?(.*)$/s.exec(value) ?? []
  return [{ text: scheme }, { text: token, masked: 'token' }]
}
