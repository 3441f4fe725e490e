/** As much of Postman's format, v2.1, as is written here. */
interface Collection {
  readonly info: { readonly name: string; readonly schema: string; readonly description: string }
  readonly item: readonly Folder[]
  readonly variable: readonly Field[]
  readonly auth: object
}

interface Folder {
  readonly name: string
  readonly item: readonly Item[]
}

interface Item {
  readonly name: string
  readonly request: Request
  readonly event?: readonly object[]
}

interface Request {
  readonly method: string
  readonly description?: string
  readonly url: {
    readonly raw: string
    readonly host: readonly string[]
    readonly path: readonly string[]
    readonly query: readonly Field[]
    readonly variable: readonly Field[]
  }
  readonly header: readonly Field[]
  readonly body?: Body
}

interface Body {
  readonly mode: string
  readonly raw?: string
  readonly urlencoded?: readonly Field[]
  readonly options?: object
}

interface Field {
  readonly key: string
  readonly value: string
  readonly description?: string
  readonly disabled?: boolean
}

/** As much of OpenAPI as the document of the emulator has of it. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly description?: string }
  readonly servers: readonly {
    readonly url: string
    readonly variables: Readonly<Record<string, { readonly default: string }>>
  }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly example: object }>>
  }
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly description?: string
  readonly example?: unknown
}

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
/** The user fills in the first two, and a login the others. */
const variables = ['appId', 'secret', 'accessToken', 'refreshToken']
const keepTokens = `const { accessToken, refreshToken } = pm.response.json()
if (accessToken) pm.collectionVariables.set('accessToken', accessToken)
if (refreshToken) pm.collectionVariables.set('refreshToken', refreshToken)`

/**
 * Writes the document as a collection that Postman and Bruno import: with the examples of the document as values,
 * `app_key` on every call, and a login that keeps the token for the calls after it.
 */
export function writePostman({ info, servers, tags, paths }: OpenApi): Collection {
  const [server] = servers
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return {
    info: { name: info.title, schema, description: info.description ?? '' },
    item: tags.map(({ name }) => ({
      name,
      item: operations
        .filter(({ operation }) => operation.tags[0] === name)
        .map(({ path, method, operation }) => itemOf(path, method, operation)),
    })),
    variable: [
      ...Object.entries(server?.variables ?? {}).map(([key, one]) => ({ key, value: one.default })),
      { key: 'baseUrl', value: server?.url.replaceAll(/\{(\w+)\}/g, '{{$1}}') ?? '' },
      ...variables.map((key) => ({ key, value: '' })),
    ],
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}', type: 'string' }] },
  }
}

function itemOf(path: string, method: string, operation: Operation): Item {
  const isLogin = /\/sec\/v1\.1\.0\/(login|refreshToken)$/.test(path)
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  const header = [
    ...(type ? [{ key: 'Content-Type', value: type }] : []),
    { key: 'Accept', value: 'application/json' },
    ...(path.includes('/sec/') ? [] : [{ key: 'app_key', value: '{{appId}}' }]),
  ]
  return {
    name: operation.summary,
    request: {
      method: method.toUpperCase(),
      description: operation.description ?? '',
      url: urlOf(path, operation.parameters),
      header,
      ...(type && content && { body: bodyOf(type, content.example) }),
    },
    ...(isLogin && { event: [{ listen: 'test', script: { exec: keepTokens.split('\n') } }] }),
  }
}

/** A parameter of the query without an example is listed, but switched off. */
function urlOf(template: string, parameters: readonly Parameter[]): Request['url'] {
  const path = template
    .slice(1)
    .split('/')
    .map((part) => part.replace(/^\{(\w+)\}$/, ':$1'))
  const fieldsOf = (where: string) =>
    parameters
      .filter((parameter) => parameter.in === where)
      .map(({ name, description = '', example }) => ({
        key: name,
        value: example === undefined ? '' : String(example),
        description,
        ...(where === 'query' && { disabled: example === undefined }),
      }))
  const query = fieldsOf('query')
  const search = query
    .filter(({ disabled }) => !disabled)
    .map(({ key, value }) => `${key}=${encodeURIComponent(value)}`)
  return {
    raw: `{{baseUrl}}/${path.join('/')}${search.length > 0 ? `?${search.join('&')}` : ''}`,
    host: ['{{baseUrl}}'],
    path,
    query,
    variable: fieldsOf('path'),
  }
}

/** The example, with the collection's variables for the fields of their names. */
function bodyOf(type: string, example: object): Body {
  const fields = Object.entries(example).map(([key, value]) => [
    key,
    variables.includes(key) ? `{{${key}}}` : value,
  ])
  if (type === 'application/json') {
    const raw = JSON.stringify(Object.fromEntries(fields), undefined, 2)
    return { mode: 'raw', raw, options: { raw: { language: 'json' } } }
  }
  return {
    mode: 'urlencoded',
    urlencoded: fields.map(([key, value]) => ({ key, value: String(value) })),
  }
}
