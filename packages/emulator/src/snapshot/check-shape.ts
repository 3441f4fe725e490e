/**
 * The shape of a saved value: the name of a type (`string`, `number`, `boolean`, `object`,
 * `null`; several with a `|`), an array whose items have one shape (or are `null`, if that follows the
 * item), or an object with these fields and perhaps others.
 */
export type Shape = string | List | { readonly [field: string]: Shape }
type List = readonly [item: Shape, or?: null]

/**
 * Throws a TypeError that names the place of the first value of another shape; never the value,
 * which may be a secret.
 *
 * @example
 * ```ts
 * checkShape(saved, [{ commandId: 'string', executeTime: 'string|null' }], 'commands')
 * ```
 */
export function checkShape<T>(value: unknown, shape: Shape, place: string): asserts value is T {
  if (typeof shape === 'string') {
    if (!shape.split('|').includes(typeOf(value))) wrong(place, shape)
  } else if (isList(shape)) {
    if (value === null && shape.length > 1) return
    if (!Array.isArray(value)) return wrong(place, 'a list')
    value.forEach((item, index) => checkShape(item, shape[0], `${place}[${index}]`))
  } else {
    if (typeOf(value) !== 'object') wrong(place, 'object')
    for (const [field, inner] of Object.entries(shape)) {
      const own = Object.hasOwn(value as object, field)
      const found = own ? (value as Record<string, unknown>)[field] : undefined
      checkShape(found, inner, `${place}.${field}`)
    }
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Number.isNaN(value)) return 'NaN'
  return Array.isArray(value) ? 'list' : typeof value
}

function isList(shape: Shape): shape is List {
  return Array.isArray(shape)
}

function wrong(place: string, wanted: string): never {
  throw new TypeError(`restore: ${place} is not ${wanted.replaceAll('|', ' or ')}`)
}
