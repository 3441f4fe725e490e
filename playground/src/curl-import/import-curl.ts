import { sharableUrl } from '../sharing/sharable-url.ts'
import type { CurlImport, CurlNote } from './curl-note.ts'
import { type CurlRequest, curlRequest } from './curl-request.ts'
import { type Fields, inspectCurl } from './inspect-curl.ts'
import { isPlaceholder, placeholderHost } from './is-placeholder.ts'
import { plainCommand } from './plain-command.ts'
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
  const { text, wasTypographic } = plainCommand(command)
  const { words, variables, more, broken } = shellWords(text)
  const notes: CurlNote[] = []
  const note = (severity: CurlNote['severity'], kind: CurlNote['kind'], about?: string) =>
    notes.push({ kind, severity, about })
  if (broken) note('error', 'broken')
  if (!/^(.*[\\/])?curl(\.exe)?$/.test(words[0] ?? '')) {
    note('error', 'not-curl')
    return { notes }
  }

  if (wasTypographic) note('hint', 'typographic')
  const request = curlRequest(words.slice(1))
  const fields = fieldsOf(request)
  notes.push(...inspectCurl(request, fields))
  if (variables.length)
    note('hint', 'variable', variables.filter((name) => /^\w+$/.test(name)).join(', '))
  if (more) note('hint', 'more-commands')
  if (request.addresses > 1) note('hint', 'more-addresses')
  const ignored = [...request.options].filter((name) => !understood.has(name))
  if (ignored.length) note('hint', 'ignored', ignored.map(dashed).join(', '))

  const query = request.url?.searchParams
  const found = {
    url: baseOf(request.url),
    appId: fields.get('appId') ?? query?.get('appId') ?? request.headers.get('app_key'),
    secret: fields.get('secret') ?? query?.get('secret'),
  }
  const placeholders = Object.entries(found).filter(([, value]) => value && standsForValue(value))
  if (placeholders.length)
    note('hint', 'placeholder', placeholders.map(([name]) => name).join(', '))
  return { url: known(found.url), appId: known(found.appId), secret: known(found.secret), notes }
}

function fieldsOf({ body, contentType }: CurlRequest): Fields {
  if (/^multipart/i.test(contentType)) return fieldsOfParts(body)
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

/** The parts of a form as a browser writes them, each behind a boundary and a head that names its field. */
function fieldsOfParts(body: string): Fields {
  const part = /name="([^"]*)"(?:\r?\n[^\r\n]+)*\r?\n\r?\n([\s\S]*?)\r?\n--/g
  return new Map([...body.matchAll(part)].map(([, name = '', value = '']) => [name, value]))
}

function standsForValue(value: string): boolean {
  return isPlaceholder(value) || value.includes(placeholderHost)
}

/** The address of the platform: the part before the path of the API. */
function baseOf(url: URL | undefined): string | undefined {
  if (!url) return undefined
  const place = url.pathname.indexOf('/iocm/')
  return sharableUrl(url.origin + (place < 0 ? '' : url.pathname.slice(0, place)))
}

/** `undefined` for a value that only the reader's shell knows, and for a placeholder. */
function known(value: string | null | undefined): string | undefined {
  return value && !value.includes(variableMark) && !standsForValue(value) ? value : undefined
}

const dashed = (name: string) => (name.length === 1 ? `-${name}` : `--${name}`)
