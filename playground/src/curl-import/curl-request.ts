import { type CurlOption, curlOptions } from './curl-options.ts'
import { withoutPlaceholder } from './is-placeholder.ts'

/** The request that a curl command would send. */
export interface CurlRequest {
  readonly method: string
  readonly url: URL | undefined
  readonly headers: ReadonlyMap<string, string>
  readonly contentType: string
  readonly body: string
  /** The pieces of the body that go out as they are written, with no encoding by curl. */
  readonly raw: readonly string[]
  readonly isMultipart: boolean
  /** Names of the fields that come from a file, or empty names where the whole body does. */
  readonly fromFiles: readonly string[]
  /** How many addresses there are. */
  readonly addresses: number
  /** Names of the options. */
  readonly options: ReadonlySet<string>
}

const rawData = new Set(['data', 'data-ascii', 'data-binary', 'data-raw'])
/** Of these, a value that begins with @ names a file. */
const mayBeFile = new Set(['data', 'data-ascii', 'data-binary', 'json'])

export function curlRequest(words: readonly string[]): CurlRequest {
  const { options, addresses } = curlOptions(words)
  const all = (name: string) => options.filter((option) => option.name === name)
  const last = (name: string) => all(name).at(-1)?.value
  const fromFiles = options.flatMap((option) => fileOf(option) ?? [])
  const written = options.filter((option) => fileOf(option) === undefined)
  const pieces = written.flatMap((option) => dataOf(option) ?? [])
  const isMultipart = all('form').length + all('form-string').length > 0
  const names = new Set(options.map(({ name }) => name))
  const url = parseAddress(addresses[0])
  if (url && names.has('get'))
    url.search = [url.search.slice(1), ...pieces].filter(Boolean).join('&')

  const headers = new Map(
    all('header').map(({ value }) => {
      const colon = value.indexOf(':')
      return [value.slice(0, colon).trim().toLowerCase(), value.slice(colon + 1).trim()] as const
    }),
  )
  const json = written.filter(({ name }) => name === 'json').map(({ value }) => value)
  const body = names.has('get') ? '' : json.length ? json.join('') : pieces.join('&')
  // An empty body is one as well.
  const sendsBody = !names.has('get') && [...names].some((name) => /^data|^json$/.test(name))
  const hasBody = sendsBody || isMultipart
  return {
    method: last('request') ?? (names.has('head') ? 'HEAD' : hasBody ? 'POST' : 'GET'),
    url,
    headers,
    contentType: headers.get('content-type') ?? impliedType(names.has('json'), isMultipart, body),
    body,
    raw: written.filter(({ name }) => rawData.has(name)).map(({ value }) => value),
    isMultipart,
    fromFiles,
    addresses: addresses.length,
    options: names,
  }
}

function impliedType(isJson: boolean, isMultipart: boolean, body: string): string {
  if (isJson) return 'application/json'
  if (isMultipart) return 'multipart/form-data'
  return body && 'application/x-www-form-urlencoded'
}

function dataOf({ name, value }: CurlOption): string | undefined {
  if (rawData.has(name)) return value
  if (name !== 'data-urlencode') return undefined
  const equals = value.indexOf('=')
  if (equals < 0) return encodeURIComponent(value)
  const field = value.slice(0, equals)
  return `${field && `${field}=`}${encodeURIComponent(value.slice(equals + 1))}`
}

/** The field that a file is for; empty for the whole body. */
function fileOf({ name, value }: CurlOption): string | undefined {
  if (mayBeFile.has(name)) return value.startsWith('@') ? '' : undefined
  // `name@file`, and `@file`; what follows an equals sign is a value.
  return name === 'data-urlencode' ? /^([^=@]*)@/.exec(value)?.[1] : undefined
}

/** curl takes an address without a scheme for one of http. */
function parseAddress(address: string | undefined): URL | undefined {
  if (!address) return undefined
  const read = withoutPlaceholder(address)
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(read) ? read : `http://${read}`
  return URL.canParse(whole) ? new URL(whole) : undefined
}
