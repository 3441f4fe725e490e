import type { Route } from './route.ts'

/** A route that fits a path, and the path as it is passed on. */
export interface Found {
  readonly route: Route
  readonly path: string
}

/** All routes for a path, and which methods they take together. */
export interface Matched {
  readonly found: readonly Found[]
  readonly methods: ReadonlySet<string>
}

/** Finds the routes that fit a path, whatever their methods. */
export type FindRoutes = (path: string) => Matched

/**
 * Sorts the routes by their number of parts, so that a call looks at few of them. What fits a path without parameters is
 * known from the start.
 *
 * What is matched is what is passed on: each part is decoded once, compared, and encoded anew. A part that would mean
 * something else to a server that decodes it once more, or differently, fits nothing.
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
// Slashes, controls, percent signs: what a second decoding would take for something else.
// oxlint-disable-next-line no-control-regex
const dangerous = /[/\\%\u0000-\u001f\u007f]/

/** A parameter as it is passed on; undefined when it is empty, too long, made of dots, or not what it seems. */
function passOn(part: string): string | undefined {
  if (part === '.' || part === '..') return undefined
  if (plain.test(part)) return part
  try {
    const value = decodeURIComponent(part)
    // Also in full width and the like, which some servers fold into the plain character.
    const folded = value.normalize('NFKC')
    if (value === '' || value.length > 256 || dangerous.test(folded) || /^\.+$/.test(folded))
      return undefined
    return encodeURIComponent(value)
  } catch {
    return undefined
  }
}
