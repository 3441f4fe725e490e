import * as v from 'valibot'
import { redactText } from '../redaction/redact-text.ts'

/**
 * Checks all options of a function at once, and fills in the defaults.
 *
 * @param caller name of the function; the message begins with it
 * @throws {TypeError} that names each invalid field and what it must be. Values are not quoted.
 */
export function checkOptions<Schema extends v.GenericSchema>(
  caller: string,
  schema: Schema,
  options: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, options)
  if (result.success) return result.output
  throw new TypeError(redactText(`${caller}: ${result.issues.map(describe).join('; ')}`))
}

function describe(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'options'
  if (issue.type !== 'strict_object') return `${place}: ${issue.message}`
  // Valibot says "Expected never" for an unknown name, and "Expected …" for a missing one.
  return `${place}: ${issue.expected === 'never' ? 'there is no such option' : 'is missing'}`
}
