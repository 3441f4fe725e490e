import { endpoints } from './endpoints.ts'
import { decodePart } from '../http/decode-part.ts'

/**
 * Suggests for the journal which path was probably meant. It prints nothing of the request.
 */
export function nearestPath(path: string): string | undefined {
  const given = partsOf(path)
  const last = given.at(-1)?.replace(/s$/, '')
  const paths = [...new Set(endpoints.map((endpoint) => endpoint.path))]
  const same = paths.find((one) => fits(partsOf(one), given, false))
  const otherVersion = paths.find((one) => fits(partsOf(one), given, true))
  const sameEnd = paths.find((one) => partsOf(one).at(-1)?.replace(/s$/, '') === last)
  if (same) return `nearest is ${print(same)}: mind the case and the slashes`
  if (otherVersion) return `nearest is ${print(otherVersion)}: mind the version`
  return sameEnd && `perhaps ${print(sameEnd)}`
}

function partsOf(path: string): string[] {
  const parts = path.split('/').map((part) => decodePart(part).trim())
  return parts.filter(Boolean).map((part) => (part.startsWith(':') ? part : part.toLowerCase()))
}

function fits(parts: string[], given: string[], anyVersion: boolean): boolean {
  if (parts.length !== given.length) return false
  return parts.every((part, index) => {
    const value = given[index]!
    if (part.startsWith(':') || part.split('|').includes(value)) return true
    return anyVersion && /^v\d/.test(part) && /^v?\d[\d.]*$/.test(value)
  })
}

/** As the documents print it: `/iocm/app/dm/v1.4.0/devices/{deviceId}`. */
function print(path: string): string {
  return path.replace(/\|[^/]*/g, '').replace(/:(\w+)/g, '{$1}')
}
