import type { HonoRequest } from 'hono'
import * as v from 'valibot'
import { refuse } from './refuse.ts'

/**
 * The JSON of a request, when it is of the shape; else the answer that refuses it and names the place.
 */
export async function readOrder<Shape extends v.GenericSchema>(
  request: HonoRequest,
  shape: Shape,
): Promise<{ readonly order: v.InferOutput<Shape> } | { readonly refused: Response }> {
  const type = request.header('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    return { refused: refuse(415, 'send JSON, with Content-Type: application/json') }
  }
  let given: unknown
  try {
    given = JSON.parse(await request.text())
  } catch {
    return { refused: refuse(400, 'the body is not JSON') }
  }
  const read = v.safeParse(shape, given)
  if (read.success) return { order: read.output }
  return { refused: refuse(400, read.issues.map(describe).join('; ')) }
}

/** Valibot's own message has the value in it. */
function describe(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the body'
  return `${place} must be ${issue.expected ?? 'something else'}`
}
