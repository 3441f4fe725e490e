import type { JsonSchema } from '../http/json-schema.ts'

export const string: JsonSchema = { type: 'string' }
export const integer: JsonSchema = { type: 'integer' }
export const stringOrNull: JsonSchema = { type: ['string', 'null'] }
export const objectOrNull: JsonSchema = { type: ['object', 'null'] }
export const time: JsonSchema = {
  type: 'string',
  pattern: '^\\d{8}T\\d{6}Z$',
  examples: ['20220224T093041Z'],
}

/** The schema of an object with exactly these fields; all are required but the optional ones. */
export function objectOf(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}

export function arrayOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

/** A schema of the document, by its name. */
export function named(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}
