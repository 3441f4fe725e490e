import { redactText } from '../redaction/redact-text.ts'
/** A route that pages may call: methods, and a path whose segments are fixed or parameters. */
export interface Route {
  /** As it was declared: `GET /iocm/app/dm/v1.4.0/devices/:deviceId`. */
  readonly text: string
  readonly methods: ReadonlySet<string>
  /** The path segments; a parameter begins with a colon. */
  readonly parts: readonly string[]
}

const form = /^([A-Z]+(?:\|[A-Z]+)*) (\/[\w.~:/-]*)$/
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
/** The authentication paths: a page that could call them would get a token, or invalidate the one of the proxy. */
const authentication = ['iocm', 'app', 'sec']

/**
 * Parses a route: methods separated by `|`, a blank, an exact path. `GET` includes `HEAD`.
 *
 * @throws {TypeError} when the route is invalid, or matches an authentication path.
 */
export function readRoute(text: string): Route {
  const refuse = (why: string) => new TypeError(redactText(`routes: "${text}" ${why}`))
  const [, names = '', path = ''] = form.exec(text) ?? []
  const wanted = names.split('|')
  if (!path || !wanted.every((method) => methods.has(method))) {
    throw refuse('must be like "GET /iocm/app/dm/v1.4.0/devices/:deviceId"')
  }
  const parts = path.slice(1).split('/')
  if (leadsToTokens(parts)) {
    throw refuse('matches an authentication path, and pages must not get tokens')
  }
  if (parts.some((part) => part === '.' || part === '..' || (part === '' && parts.length > 1))) {
    throw refuse('has a segment that is empty or consists of dots')
  }
  if (wanted.includes('GET')) wanted.push('HEAD')
  return { text, methods: new Set(wanted), parts }
}

/** A parameter matches too: `/iocm/app/:part/v1.1.0/login` includes the login. */
function leadsToTokens(parts: readonly string[]): boolean {
  return (
    parts.length > authentication.length &&
    authentication.every((name, index) => {
      const part = parts[index] ?? ''
      return part.startsWith(':') || part.toLowerCase() === name
    })
  )
}
