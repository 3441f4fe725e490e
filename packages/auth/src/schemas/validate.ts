import { type GenericSchema, safeParse } from 'valibot'
import type { ErrorKind } from '../errors/error-kind.ts'
import { NorthboundError } from '../errors/northbound-error.ts'

/**
 * The value in the form the schema gives it.
 *
 * @throws {NorthboundError} of the given kind, naming the field at fault and never its value;
 * `parameter-missing` in place of `input-invalid` when there is no value.
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
