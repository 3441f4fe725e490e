import { redactText } from '../redaction/redact-text.ts'
/** What a page may ask for: methods, and a path whose parts are fixed or parameters. */
export interface Route {
  /** As it was written: `GET /iocm/app/dm/v1.4.0/devices/:deviceId`. */
  readonly text: string
  readonly methods: ReadonlySet<string>
  /** Between the slashes; a parameter begins with a colon. */
  readonly parts: readonly string[]
}

const form = /^([A-Z]+(?:\|[A-Z]+)*) (\/[\w.~:/-]*)$/
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
/** Where tokens are made: a page that could reach it would hold one, or end ours. */
const authentication = ['iocm', 'app', 'sec']

/**
 * Reads a route from a line: methods with a `|` between them, a blank, an exact path. `GET` includes `HEAD`.
 *
 * @throws {TypeError} when it is no such line, or leads to where tokens are made.
 */
export function readRoute(text: string): Route {
  const refuse = (why: string) => new TypeError(redactText(`routes: "${text}" ${why}`))
  const [, names = '', path = ''] = form.exec(text) ?? []
  const wanted = names.split('|')
  if (!path || !wanted.every((method) => methods.has(method))) {
    throw refuse('is not like "GET /iocm/app/dm/v1.4.0/devices/:deviceId"')
  }
  const parts = path.slice(1).split('/')
  if (leadsToTokens(parts)) {
    throw refuse('leads to the tokens, which pages must not hold')
  }
  if (parts.some((part) => part === '.' || part === '..' || (part === '' && parts.length > 1))) {
    throw refuse('has an empty part, or one of dots only')
  }
  if (wanted.includes('GET')) wanted.push('HEAD')
  return { text, methods: new Set(wanted), parts }
}

/** Also by way of a parameter: `/iocm/app/:part/v1.1.0/login` would fit it as well. */
function leadsToTokens(parts: readonly string[]): boolean {
  return (
    parts.length > authentication.length &&
    authentication.every((name, index) => {
      const part = parts[index] ?? ''
      return part.startsWith(':') || part.toLowerCase() === name
    })
  )
}
