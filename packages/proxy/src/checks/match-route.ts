import { Refusal } from '../problems/refusal.ts'
import type { Found, Matched } from '../routes/find-route.ts'
import type { Settings } from '../settings/read-options.ts'

/** Check 3: the whole path must match a declared route. */
export function matchRoute(path: string, { prefix, findRoutes }: Settings): Matched {
  const isBehindPrefix = path.startsWith(prefix) && path[prefix.length] === '/'
  const matched = isBehindPrefix ? findRoutes(path.slice(prefix.length)) : undefined
  if (matched?.found.length) return matched
  throw new Refusal('route-unknown', 'The path matches no declared route.')
}

/** The route that accepts the method. Preflights ask for another method, and are answered earlier. */
export function routeFor(method: string, { found, methods }: Matched): Found {
  const route = found.find((one) => one.route.methods.has(method))
  if (route) return route
  const allow = [...methods].join(', ')
  throw new Refusal('method-refused', `The route accepts ${allow}.`, { allow })
}
