import type { Call } from './call.ts'

/**
 * The media type of the body, without parameters: `application/json; charset=UTF-8` is
 * `application/json`.
 */
export function mediaType(headers: Headers): string {
  return (headers.get('Content-Type') ?? '').split(';', 1)[0]!.trim().toLowerCase()
}

export function isForm(call: Call): boolean {
  return mediaType(call.headers) === 'application/x-www-form-urlencoded'
}

export function isJson(call: Call): boolean {
  return mediaType(call.headers) === 'application/json'
}

/**
 * The fields of a form; none when the body is something else. Assumed: fields are not looked for
 * in the query either, nor in `multipart/form-data`; of a repeated field the first counts.
 */
export function readForm(call: Call): URLSearchParams {
  return new URLSearchParams(isForm(call) ? call.body : '')
}

/** How deep a JSON body may be nested. Assumed: real commands have far fewer levels. */
export const mostLevels = 64

/**
 * The fields of a JSON object; undefined when the body is something else. Documented: Content-Type
 * is mandatory, `application/json` on every call but login (iot_06_0090, 2023-04-13); that a body
 * sent without it is not read is assumed.
 */
export function readJson(call: Call): Record<string, unknown> | undefined {
  if (!isJson(call)) return undefined
  try {
    const value: unknown = JSON.parse(call.body)
    return isObject(value) && !isDeeper(value, mostLevels) ? value : undefined
  } catch {
    return undefined
  }
}

/** Rejects deep nesting: such a value could be stored, but not printed again. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
