import type { HonoRequest } from 'hono'
import * as v from 'valibot'
import { readText } from '../../http/read-text.ts'
import { refuse } from './refuse.ts'

/**
 * The JSON of a request, when it matches the schema and has at most `limit` bytes; otherwise the error answer, which
 * names the field.
 */
export async function readOrder<Shape extends v.GenericSchema>(
  request: HonoRequest,
  shape: Shape,
  limit: number,
): Promise<{ readonly order: v.InferOutput<Shape> } | { readonly refused: Response }> {
  const type = request.header('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    return { refused: refuse(415, 'send JSON, with Content-Type: application/json') }
  }
  const text = await readText(request.raw, limit)
  if (text === undefined) {
    return { refused: refuse(413, `the body has more than ${limit} bytes`) }
  }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { refused: refuse(400, 'the body is not JSON') }
  }
  const read = v.safeParse(shape, given)
  if (read.success) return { order: read.output }
  return { refused: refuse(400, read.issues.map(describe).join('; ')) }
}

/** Valibot's own message contains the value. The name of an unknown field may be a secret too. */
function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'there is an unknown field'
  const place = v.getDotPath(issue) ?? 'the body'
  return `${place} must be ${issue.expected ?? 'something else'}`
}
