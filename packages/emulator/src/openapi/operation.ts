import type { Rule } from '../http/bad-field.ts'
import type { JsonSchema } from '../http/json-schema.ts'

/** What the OpenAPI document says about an API. It is next to the route, which has the limits. */
export interface Operation {
  readonly summary: string
  /** The prefixes of the ids of its facts: `devices` for `devices.shape`. */
  readonly facts: readonly string[]
  /** The parameters of the query: the rule of the route, or a description where any string is accepted. */
  readonly query?: Readonly<Record<string, Field>>
  readonly form?: Body
  readonly json?: Body
  readonly success: {
    readonly status: 200 | 201 | 204
    /** The name of a schema of the document. */
    readonly schema?: string
  }
  /** The codes of the route itself; those of the gate are the same for all. */
  readonly codes: readonly Code[]
  /** The conditions of codes that are not always possible. */
  readonly when?: Readonly<Record<string, string>>
}

export interface Body {
  readonly fields: Readonly<Record<string, Field>>
  readonly required: readonly string[]
}

export type Field = Pick<Rule, 'schema'>

/** A code in its most usual status, or in another one. */
export type Code = string | readonly [code: string, status: number]

/** A field without a rule, with its description. */
export function free(description: string, schema: JsonSchema = { type: 'string' }): Field {
  return { schema: { ...schema, description } }
}

/** A field with a rule, and its description. */
export function ruled(rule: Rule, description: string, usual?: unknown): Field {
  const schema = { ...rule.schema, description }
  return { schema: usual === undefined ? schema : { ...schema, default: usual } }
}
