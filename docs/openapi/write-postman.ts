import { promisify } from 'node:util'
import converter from 'openapi-to-postmanv2'

/** As much of Postman's format, v2.1, as is changed here. */
interface Item {
  id?: string
  name: string
  item?: Item[]
  event?: object[]
  response?: object[]
  request?: Request
}

interface Request {
  method: string
  url: { path: string[]; query: Parameter[]; variable: Parameter[] }
  header: Parameter[]
  body?: { mode: string; raw?: string; urlencoded?: Parameter[] }
}

interface Parameter {
  key: string
  value: unknown
  disabled?: boolean
}

interface Collection {
  info: { _postman_id?: string }
  item: Item[]
  variable: Parameter[]
  auth?: object
}

type Operation = {
  readonly parameters: readonly { readonly name: string; readonly example?: unknown }[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly example: object }>>
  }
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const hosts = ['host', 'port']
/** What a user fills in, and what a login fills in by itself. */
const variables = ['appId', 'secret', 'accessToken', 'refreshToken']
const keepTokens = `const { accessToken, refreshToken } = pm.response.json()
if (accessToken) pm.collectionVariables.set('accessToken', accessToken)
if (refreshToken) pm.collectionVariables.set('refreshToken', refreshToken)`

/**
 * The document as a collection that Postman and Bruno import: with the examples of the document as values, `app_key` on every call,
 * and a login that keeps the token for the calls after it. The same bytes each time.
 */
export async function writePostman(document: OpenApi): Promise<Collection> {
  const options = { folderStrategy: 'Tags', requestNameSource: 'Fallback' } as const
  const given = { type: 'string', data: JSON.stringify(document) } as const
  const converted = await promisify(converter.convert)(given, options)
  if (!converted?.result) throw new Error(`openapi-to-postmanv2: ${converted?.reason}`)
  // Safe: it writes v2.1 of this format.
  const collection = converted.output?.[0]?.data as Collection
  // Another one each time.
  Reflect.deleteProperty(collection.info, '_postman_id')
  collection.variable.push(...variables.map((key) => ({ key, value: '' })))
  collection.auth = { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}' }] }
  for (const item of collection.item) polish(item, document)
  return collection
}

function polish(item: Item, document: OpenApi): void {
  // Made up anew at each conversion; who imports it makes up their own.
  delete item.id
  item.event = []
  for (const one of item.item ?? []) polish(one, document)
  if (!item.request) return
  item.response = []
  const { request } = item
  const path = request.url.path.join('/')
  const operation = find(document, request)
  const isLogin = /\/sec\/v1\.1\.0\/(login|refreshToken)$/.test(path)
  if (isLogin) item.event = [{ listen: 'test', script: { exec: keepTokens.split('\n') } }]
  if (!path.includes('/sec/')) request.header.push({ key: 'app_key', value: '{{appId}}' })
  request.url.variable = request.url.variable.filter(({ key }) => !hosts.includes(key))
  for (const one of [...request.url.variable, ...request.url.query]) {
    const { example } = operation.parameters.find(({ name }) => name === one.key) ?? {}
    one.value = example === undefined ? '' : String(example)
    if (request.url.query.includes(one)) one.disabled = example === undefined
  }
  const { example } = Object.values(operation.requestBody?.content ?? {})[0] ?? {}
  if (!request.body || !example) return
  const fields = Object.entries({ ...example, ...ownValues(example) })
  if (request.body.raw !== undefined) {
    request.body.raw = JSON.stringify(Object.fromEntries(fields), undefined, 2)
  } else {
    request.body.urlencoded = fields.map(([key, value]) => ({ key, value }))
  }
}

/** The variables in the place of what only an example has. */
function ownValues(example: object): Record<string, string> {
  const names = Object.keys(example).filter((name) => variables.includes(name))
  return Object.fromEntries(names.map((name) => [name, `{{${name}}}`]))
}

function find({ paths }: OpenApi, { method, url }: Request): Operation {
  const path = `/${url.path.join('/').replaceAll(/:(\w+)/g, '{$1}')}`
  const found = paths[path]?.[method.toLowerCase()]
  if (!found) throw new Error(`openapi-to-postmanv2 made up ${method} ${path}`)
  return found
}
