import { type CurlOption, curlOptions } from './curl-options.ts'

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
  /** Names of the options. */
  readonly options: ReadonlySet<string>
}

const rawData = new Set(['data', 'data-ascii', 'data-binary', 'data-raw'])

export function curlRequest(words: readonly string[]): CurlRequest {
  const { options, addresses } = curlOptions(words)
  const all = (name: string) => options.filter((option) => option.name === name)
  const last = (name: string) => all(name).at(-1)?.value
  const pieces = options.flatMap((option) => dataOf(option) ?? [])
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
  const json = all('json').map(({ value }) => value)
  const body = names.has('get') ? '' : json.length ? json.join('') : pieces.join('&')
  const hasBody = body !== '' || isMultipart
  return {
    method: last('request') ?? (names.has('head') ? 'HEAD' : hasBody ? 'POST' : 'GET'),
    url,
    headers,
    contentType: headers.get('content-type') ?? impliedType(json.length > 0, isMultipart, body),
    body,
    raw: options.filter(({ name }) => rawData.has(name)).map(({ value }) => value),
    isMultipart,
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

/** curl takes an address without a scheme for one of http. */
function parseAddress(address: string | undefined): URL | undefined {
  if (!address) return undefined
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`
  return URL.canParse(whole) ? new URL(whole) : undefined
}
