import { NorthboundError } from '../errors/northbound-error.ts'

/**
 * All values are String(1..256) by the Authentication page (2022-02-24). What the platform must refuse is not sent.
 *
 * @throws {NorthboundError} `parameter-missing` or `input-invalid`, naming the field.
 */
export function checkField(name: string, value: string): string {
  const { length } = value ?? ''
  if (!length) throw new NorthboundError('parameter-missing', { detail: `${name} is empty` })
  if (length > 256) throw new NorthboundError('input-invalid', { detail: `${name} is too long` })
  return value
}
