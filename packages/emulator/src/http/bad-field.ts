import { nearName } from './near-name.ts'
import type { JsonSchema } from './json-schema.ts'

/** The rule of a field, and its description. */
export interface Rule {
  readonly fits: (value: unknown) => boolean
  readonly wants: string
  /** The same rule as JSON Schema, for the OpenAPI document. */
  readonly schema: JsonSchema
}

/** An integer, or a string with one: clients send both. */
export function whole(least: number, most = 2 ** 31 - 1): Rule {
  const fits = (value: unknown) =>
    isPlain(value, /^\d{1,10}$/) && Number(value) >= least && Number(value) <= most
  return {
    fits,
    wants: `an integer, ${least} to ${most}`,
    schema: { type: 'integer', minimum: least, maximum: most },
  }
}

export function text(most: number): Rule {
  return {
    fits: (value) => typeof value === 'string' && value.length <= most,
    wants: `a string of up to ${most} characters`,
    schema: { type: 'string', maxLength: most },
  }
}

/** A string or a boolean that matches the pattern as a whole. */
export function like(pattern: RegExp): Rule {
  const wants = pattern.source.slice(1, -1)
  const schema = { type: 'string', pattern: pattern.source }
  return { fits: (value) => isPlain(value, pattern), wants, schema }
}

export const time = like(/^\d{8}T\d{6}Z$/)
export const object: Rule = {
  fits: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  wants: 'a JSON object',
  schema: { type: 'object' },
}

/** A JSON object of limited size, because it is kept. */
export function objectOf(most: number): Rule {
  const fits = (value: unknown) => object.fits(value) && JSON.stringify(value).length <= most
  return { ...object, fits, wants: `a JSON object of up to ${most} characters` }
}

/** The number of a checked field, or the default. */
export function numberOr(usual: number, value: unknown): number {
  return isEmpty(value) ? usual : Number(value)
}

/**
 * The first field that breaks its rule, with a note for the journal that prints no value.
 * `null` and an empty string count as not set (assumed).
 */
export function badField(
  sent: URLSearchParams | Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, Rule>>,
  required: readonly string[] = [],
): { readonly name: string; readonly note: string } | undefined {
  const fields = sent instanceof URLSearchParams ? Object.fromEntries(sent) : sent
  for (const [name, { fits, wants }] of Object.entries(rules)) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    const empty = isEmpty(value)
    if (empty && required.includes(name)) {
      const near = nearName(name, Object.keys(fields))
      return { name, note: `missing or empty: ${name}${near ? `; a field is ${near}` : ''}` }
    }
    if (!empty && !fits(value)) return { name, note: `${name} must be ${wants}` }
  }
  return undefined
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** Whether the value is a string, number or boolean that matches. Objects are excluded: they may have their own `toString`. */
function isPlain(value: unknown, pattern: RegExp): boolean {
  return typeof value !== 'object' && pattern.test(String(value))
}
