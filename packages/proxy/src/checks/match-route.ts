import { Refusal } from '../problems/refusal.ts'
import type { Found, Matched } from '../routes/find-route.ts'
import type { Settings } from '../settings/read-options.ts'

/** Check 3: the whole path must be one that was declared. */
export function matchRoute(path: string, { prefix, findRoutes }: Settings): Matched {
  const isBehindPrefix = path.startsWith(prefix) && path[prefix.length] === '/'
  const matched = isBehindPrefix ? findRoutes(path.slice(prefix.length)) : undefined
  if (matched?.found.length) return matched
  throw new Refusal('route-unknown', 'The path is none of those that were declared.')
}

/** The one that takes the method. A preflight asks for another method, and is answered before. */
export function routeFor(method: string, { found, methods }: Matched): Found {
  const route = found.find((one) => one.route.methods.has(method))
  if (route) return route
  const allow = [...methods].join(', ')
  throw new Refusal('method-refused', `The route takes ${allow}.`, { allow })
}
