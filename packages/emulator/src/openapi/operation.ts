import type { Rule } from '../http/bad-field.ts'
import type { JsonSchema } from '../http/json-schema.ts'

/** What the OpenAPI document says of an API. It stands beside the route, which has the limits. */
export interface Operation {
  readonly summary: string
  /** The first parts of the names of the facts that are about it: `devices` for `devices.shape`. */
  readonly facts: readonly string[]
  /** The parameters of the query: the rule that the route goes by, or what it is where any text will do. */
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
  /** Of codes that do not always come: when they do. */
  readonly when?: Readonly<Record<string, string>>
}

export interface Body {
  readonly fields: Readonly<Record<string, Field>>
  readonly required: readonly string[]
}

export type Field = Pick<Rule, 'schema'>

/** A code in its most usual status, or in another one. */
export type Code = string | readonly [code: string, status: number]

/** A field that has no rule: what it is, in words. */
export function free(description: string, schema: JsonSchema = { type: 'string' }): Field {
  return { schema: { ...schema, description } }
}

/** A field with a rule, and what it is. */
export function ruled(rule: Rule, description: string, usual?: unknown): Field {
  const schema = { ...rule.schema, description }
  return { schema: usual === undefined ? schema : { ...schema, default: usual } }
}
