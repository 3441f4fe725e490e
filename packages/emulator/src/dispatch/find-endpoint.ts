import type { Call } from '../http/call.ts'
import type { Route } from '../platform/platform.ts'
import { unknownPath, wrongMethod } from './elsewhere.ts'
import { type Endpoint, endpoints } from './endpoints.ts'
import { decodePart } from '../http/decode-part.ts'

/** The endpoint of a request, and the parameters of its path. */
export interface Found {
  readonly api: Call['api']
  readonly route: Route
  readonly params: Call['params']
}

const table = endpoints.map((endpoint) => ({ endpoint, parts: endpoint.path.split('/') }))

/**
 * Finds the endpoint for a method and a path that is still percent-encoded. `HEAD` is answered as
 * `GET`. Assumed: a trailing slash makes another path, and so does another case.
 */
export function findEndpoint(method: string, path: string): Found {
  const given = path.split('/').map(decodePart)
  const wanted = method === 'HEAD' ? 'GET' : method
  const allowed = new Set<Endpoint['method']>()
  for (const { endpoint, parts } of table) {
    const params = match(parts, given)
    const { api, method, route } = endpoint
    if (params && method === wanted) return { api, route, params }
    if (params) allowed.add(method)
  }
  const nowhere = allowed.size > 0 ? wrongMethod([...allowed].join(', ')) : unknownPath
  return { api: 'unknown', route: nowhere, params: {} }
}

function match(parts: readonly string[], given: readonly string[]): Call['params'] | undefined {
  if (parts.length !== given.length) return undefined
  const params: [string, string][] = []
  for (const [index, part] of parts.entries()) {
    const value = given[index]!
    if (part.startsWith(':')) {
      if (value === '') return undefined
      params.push([part.slice(1), value])
    } else if (part !== value && !(part.includes('|') && part.split('|').includes(value))) {
      return undefined
    }
  }
  return Object.fromEntries(params)
}
