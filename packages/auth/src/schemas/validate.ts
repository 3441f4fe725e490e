import { type GenericSchema, safeParse } from 'valibot'
import type { ErrorKind } from '../errors/error-kind.ts'
import { NorthboundError } from '../errors/northbound-error.ts'

/**
 * Validates a value and returns the output of the schema.
 *
 * @throws {NorthboundError} of the given kind, naming the field at fault and never its value;
 * `parameter-missing` in place of `input-invalid` when the value is missing.
 */
export function validate<T>(
  schema: GenericSchema<unknown, T>,
  value: unknown,
  kind: ErrorKind,
  status?: number,
): T {
  const { success, output, issues } = safeParse(schema, value)
  if (success) return output
  const [{ path, input }] = issues
  throw new NorthboundError(kind === 'input-invalid' && !input ? 'parameter-missing' : kind, {
    status,
    detail: path && `field ${String(path[0].key)}`,
  })
}
