import { sharableUrl } from '../sharing/sharable-url.ts'
import type { CurlImport, CurlNote } from './curl-note.ts'
import { type CurlRequest, curlRequest } from './curl-request.ts'
import { type Fields, inspectCurl } from './inspect-curl.ts'
import { shellWords, variableMark } from './shell-words.ts'

/** Options that change nothing here, and those that a note of their own speaks of. */
const understood = new Set(
  `request url header data data-ascii data-binary data-raw data-urlencode json form form-string get head insecure cert
  key location location-trusted silent s show-error S verbose v fail f include i compressed output write-out globoff
  no-progress-meter http1.1 http2`.split(/\s+/),
)

/**
 * Reads a curl command: who calls where, and what is wrong with it. What it gives holds the secret, and nothing but
 * `secret` does. Loaded when someone pastes a command.
 */
export function importCurl(command: string): CurlImport {
  const { words, variables, more, broken } = shellWords(command)
  const notes: CurlNote[] = []
  const note = (severity: CurlNote['severity'], kind: CurlNote['kind'], about?: string) =>
    notes.push({ kind, severity, about })
  if (broken) note('error', 'broken')
  if (!/^(.*[\\/])?curl(\.exe)?$/.test(words[0] ?? '')) {
    note('error', 'not-curl')
    return { notes }
  }

  const request = curlRequest(words.slice(1))
  const fields = fieldsOf(request)
  notes.push(...inspectCurl(request, fields))
  if (variables.length)
    note('hint', 'variable', variables.filter((name) => /^\w+$/.test(name)).join(', '))
  if (more) note('hint', 'more-commands')
  const ignored = [...request.options].filter((name) => !understood.has(name))
  if (ignored.length) note('hint', 'ignored', ignored.map(dashed).join(', '))

  const query = request.url?.searchParams
  return {
    url: baseOf(request.url),
    appId: known(fields.get('appId') ?? query?.get('appId') ?? request.headers.get('app_key')),
    secret: known(fields.get('secret') ?? query?.get('secret')),
    notes,
  }
}

function fieldsOf({ body, contentType }: CurlRequest): Fields {
  if (/json/i.test(contentType) || body.trimStart().startsWith('{')) {
    try {
      const value = JSON.parse(body) as unknown
      return new Map(Object.entries(value ?? {}).map(([name, item]) => [name, String(item)]))
    } catch {
      return new Map()
    }
  }
  return new Map(new URLSearchParams(body))
}

/** The address of the platform: what stands before the path of the API. */
function baseOf(url: URL | undefined): string | undefined {
  if (!url) return undefined
  const place = url.pathname.indexOf('/iocm/')
  return sharableUrl(url.origin + (place < 0 ? '' : url.pathname.slice(0, place)))
}

/** Nothing for a value that only the reader's shell knows. */
function known(value: string | null | undefined): string | undefined {
  return value && !value.includes(variableMark) ? value : undefined
}

const dashed = (name: string) => (name.length === 1 ? `-${name}` : `--${name}`)
