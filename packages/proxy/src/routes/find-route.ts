import type { Route } from './route.ts'

/** A route that matches a path, and the path as it is forwarded. */
export interface Found {
  readonly route: Route
  readonly path: string
}

/** All routes that match a path, and the methods that they accept together. */
export interface Matched {
  readonly found: readonly Found[]
  readonly methods: ReadonlySet<string>
}

/** Finds the routes that match a path, for any method. */
export type FindRoutes = (path: string) => Matched

/**
 * Groups the routes by their number of segments, so that a call compares few of them. Matches of paths without parameters are
 * computed once.
 *
 * The matched path is the forwarded path: each segment is decoded once, compared, and encoded again. A segment that would
 * mean something else to a server that decodes it twice, or differently, matches nothing.
 */
export function createRouteFinder(routes: readonly Route[]): FindRoutes {
  const byLength = new Map<number, Route[]>()
  for (const route of routes) {
    byLength.set(route.parts.length, [...(byLength.get(route.parts.length) ?? []), route])
  }
  const find: FindRoutes = (path) => {
    const given = path.slice(1).split('/')
    const candidates = byLength.get(given.length) ?? []
    const found: Found[] = []
    let passed: readonly (string | undefined)[] | undefined
    for (const route of candidates) {
      if (!route.parts.every((part, index) => part.startsWith(':') || part === given[index]))
        continue
      passed ??= given.map(passOn)
      const parts = passed
      if (route.parts.every((part, index) => !part.startsWith(':') || parts[index] !== undefined)) {
        found.push({
          route,
          path: `/${given.map((part, index) => parts[index] ?? part).join('/')}`,
        })
      }
    }
    return { found, methods: new Set(found.flatMap(({ route }) => [...route.methods])) }
  }
  const known = new Map(
    routes
      .filter(({ parts }) => !parts.some((part) => part.startsWith(':')))
      .map(({ parts }) => `/${parts.join('/')}`)
      .map((path) => [path, find(path)]),
  )
  return (path) => known.get(path) ?? find(path)
}

const plain = /^[\w.~-]{1,256}$/
// Slashes, control characters and percent signs change their meaning when they are decoded twice.
// oxlint-disable-next-line no-control-regex
const dangerous = /[/\\%\u0000-\u001f\u007f]/

/** A parameter as it is forwarded; undefined when it is empty, too long, made of dots, or ambiguous. */
function passOn(part: string): string | undefined {
  if (part === '.' || part === '..') return undefined
  if (plain.test(part)) return part
  try {
    const value = decodeURIComponent(part)
    // Some servers fold full-width and similar characters into the ASCII character.
    const folded = value.normalize('NFKC')
    if (value === '' || value.length > 256 || dangerous.test(folded) || /^\.+$/.test(folded))
      return undefined
    return encodeURIComponent(value)
  } catch {
    return undefined
  }
}
