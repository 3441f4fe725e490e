import { jsonSegments } from './json-segments.ts'
import type { Segment } from './segment.ts'
import { maskOfField } from './masked-fields.ts'

/** The body of a request exactly as sent, split at masked parts. */
export function sentBodySegments(body: string, contentType: string): Segment[] {
  if (!body) return []
  if (/x-www-form-urlencoded/i.test(contentType)) return formSegments(body)
  const parsed = parseJson(body)
  return parsed === undefined ? [{ text: body }] : jsonSegments(parsed.value, 'compact')
}

/** The body of an answer for reading: JSON set out in lines, anything else as it came. */
export function answerBodySegments(body: string): Segment[] {
  if (!body) return []
  const parsed = parseJson(body)
  return parsed === undefined ? [{ text: body }] : jsonSegments(parsed.value, 'lines')
}

function formSegments(body: string): Segment[] {
  return body.split('&').flatMap((pair, place): Segment[] => {
    const [name = '', ...rest] = pair.split('=')
    return [
      ...(place ? [{ text: '&', role: 'mark' } as const] : []),
      { text: name, role: 'name' },
      { text: '=', role: 'mark' },
      { text: rest.join('='), role: 'value', masked: maskOfField(name) },
    ]
  })
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
