import * as v from 'valibot'
import type { Limit } from '../limits/limit-table.ts'

/** Schemas of options that several functions share. */
export const text = v.pipe(v.string('must be a string'), v.minLength(1, 'must not be empty'))
export const yesOrNo = v.boolean('must be true or false')

/** @param least the smallest accepted number */
export const whole = (least: number) =>
  v.pipe(
    v.number('must be a number'),
    v.safeInteger('must be an integer'),
    v.minValue(least, `must be at least ${least}`),
  )

/** The options of a table of limits. */
export function limitSchemas<Name extends string>(table: Readonly<Record<Name, Limit>>) {
  const schemas = Object.entries<Limit>(table).map(([name, limit]) => [
    name,
    v.optional(whole(limit.least), limit.default),
  ])
  return Object.fromEntries(schemas) as Record<
    Name,
    v.OptionalSchema<ReturnType<typeof whole>, number>
  >
}

export const port = v.pipe(whole(0), v.maxValue(65_535, 'must be at most 65535'))

/** @param what the error message for any other value */
export const aFunction = <Type>(what = 'must be a function') =>
  v.custom<Type>((value) => typeof value === 'function', what)
