import { Refusal } from '../problems/refusal.ts'
import type { Found } from '../routes/find-route.ts'
import type { Settings } from '../settings/read-options.ts'

/** All routes for a path, and which methods they take together. */
export interface Matched {
  readonly found: readonly Found[]
  readonly methods: ReadonlySet<string>
}

/** Check 3: the whole path must be one that was declared. */
export function matchRoute(path: string, { prefix, findRoutes }: Settings): Matched {
  const found = path.startsWith(`${prefix}/`) ? findRoutes(path.slice(prefix.length)) : []
  if (found.length === 0)
    throw new Refusal('route-unknown', 'The path is none of those that were declared.')
  const [first] = found
  // Most paths have one route only.
  if (first && found.length === 1) return { found, methods: first.route.methods }
  return { found, methods: new Set(found.flatMap(({ route }) => [...route.methods])) }
}

/** The one that takes the method. A preflight asks for another method, and is answered before. */
export function routeFor(method: string, { found, methods }: Matched): Found {
  const route = found.find((one) => one.route.methods.has(method))
  if (route) return route
  const allow = [...methods].join(', ')
  throw new Refusal('method-refused', `The route takes ${allow}.`, { allow })
}
