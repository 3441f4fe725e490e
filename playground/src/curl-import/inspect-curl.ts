import { apiPaths } from '@northbound/auth/paths'
import type { CurlNote } from './curl-note.ts'
import type { CurlRequest } from './curl-request.ts'
import { variableMark } from './shell-words.ts'

/** The fields of a body by name, whichever way it is written. */
export type Fields = ReadonlyMap<string, string>

const others: Readonly<Record<string, readonly string[]>> = {
  appId: ['appid', 'appkey', 'clientid'],
  secret: ['secret', 'appsecret', 'clientsecret', 'password'],
}

const error = (kind: CurlNote['kind'], about?: string): CurlNote => ({
  kind,
  severity: 'error',
  about,
})
const hint = (kind: CurlNote['kind'], about?: string): CurlNote => ({
  kind,
  severity: 'hint',
  about,
})

/** What can only be said of a body that is known. */
const ofBodies = new Set<CurlNote['kind']>([
  'field-missing',
  'field-misnamed',
  'refresh-not-json',
  'login-as-json',
  'not-encoded',
])

/** What would make the call fail, or is dangerous about it. */
export function inspectCurl(request: CurlRequest, fields: Fields): CurlNote[] {
  const { url } = request
  if (!url) return [error('no-address')]
  // What comes from a file may be right: nothing is said about it but that.
  const isKnown = request.fromFiles.length === 0
  const call = inspectCall(request, url.pathname, fields).filter(
    ({ kind }) => isKnown || !ofBodies.has(kind),
  )
  return [...call, ...inspectWay(request, url)]
}

function inspectCall(request: CurlRequest, path: string, fields: Fields): CurlNote[] {
  if (/\/login\/?$/.test(path)) return inspectLogin(request, path, fields)
  if (/\/refreshToken\/?$/i.test(path)) {
    const isJson = /json/i.test(request.contentType) && request.body.trimStart().startsWith('{')
    return [
      ...(isJson ? [] : [error('refresh-not-json')]),
      ...inspectFields(fields, ['appId', 'secret', 'refreshToken']),
      ...(fields.get('refreshToken') ? [hint('token-left-out')] : []),
    ]
  }
  if (/\/logout\/?$/.test(path)) return [hint('token-left-out')]
  return path.includes('/iocm/')
    ? inspectBusinessCall(request)
    : [hint('unknown-path', apiPaths.login)]
}

function inspectLogin(request: CurlRequest, path: string, fields: Fields): CurlNote[] {
  const { method, url, contentType, body, raw } = request
  const isMultipart = request.isMultipart || /^multipart/i.test(contentType)
  const notes: CurlNote[] = []
  if (!path.endsWith(apiPaths.login)) notes.push(error('unknown-path', apiPaths.login))
  if (method !== 'POST') notes.push(error('login-by-other-method', method))
  if (url?.searchParams.has('secret')) notes.push(error('secret-in-address'))
  if (isMultipart) return [...notes, error('login-as-multipart')]
  if (/json/i.test(contentType) || body.trimStart().startsWith('{'))
    notes.push(error('login-as-json'))
  else if (raw.some(losesCharacters)) notes.push(error('not-encoded'))
  return [...notes, ...inspectFields(fields, ['appId', 'secret'])]
}

function inspectFields(fields: Fields, wanted: readonly string[]): CurlNote[] {
  return wanted
    .filter((name) => !fields.get(name))
    .map((name) => {
      const meant = [...fields.keys()].find((sent) =>
        others[name]?.includes(sent.toLowerCase().replace(/[-_. ]/g, '')),
      )
      return meant ? error('field-misnamed', `${meant} → ${name}`) : error('field-missing', name)
    })
}

function inspectBusinessCall({ method, headers, body, isMultipart }: CurlRequest): CurlNote[] {
  const notes = ['app_key', 'authorization']
    .filter((name) => !headers.get(name))
    .map((name) => error('header-missing', name))
  const authorization = headers.get('authorization')
  if (authorization && !/^Bearer\s+\S/i.test(authorization)) notes.push(error('no-bearer'))
  if (method === 'GET' && (body || isMultipart)) notes.push(error('body-with-get'))
  if (authorization) notes.push(hint('token-left-out'))
  return notes
}

function inspectWay({ options, fromFiles }: CurlRequest, url: URL): CurlNote[] {
  const has = (...names: string[]) => names.some((name) => options.has(name))
  return [
    ...(url.protocol === 'http:' ? [hint('plain-http')] : []),
    ...(has('insecure') ? [hint('insecure')] : []),
    ...(has('cert', 'key') ? [hint('client-certificate')] : []),
    ...(has('location', 'location-trusted') ? [hint('follows-redirects')] : []),
    ...(fromFiles.length > 0 ? [hint('from-file', fromFiles.filter(Boolean).join(', '))] : []),
  ]
}

/** Without encoding, a blank, a plus, a single percent sign or an ampersand is decoded as something else. */
function losesCharacters(text: string): boolean {
  const plain = text.replaceAll(variableMark, '')
  const isVariable = plain !== text && text.slice(0, text.indexOf(variableMark)).endsWith('secret=')
  return (
    isVariable ||
    /[+ ]|%(?![0-9a-f]{2})/i.test(plain) ||
    plain.split('&').some((pair) => pair !== '' && !pair.includes('='))
  )
}
