import { readFacts } from '../fidelity/read-facts.ts'
import { defaultBehaviour } from '../src/behaviour/behaviour.ts'
import { editionOf } from '../src/behaviour/edition.ts'
import type { Fact } from '../src/fidelity/fact.ts'
import { answers } from '../src/openapi/answers.ts'
import type { Body, Field, Operation } from '../src/openapi/operation.ts'
import type { JsonSchema } from '../src/http/json-schema.ts'
import { type Endpoint, endpoints } from '../src/dispatch/endpoints.ts'
import { describeAnswers } from './describe-answers.ts'
import { describeEditions } from './describe-editions.ts'
import { operations, tags } from './operations.ts'
import { pathOf, type Played, playExamples } from './play-examples.ts'

/** The emulated API as an OpenAPI 3.1 document, generated from the tables that the emulator itself uses. */
export async function describePlatform(version: string) {
  const facts = (await readFacts()).flatMap((area) => area.facts)
  const played = await playExamples()
  const paths: Record<string, Record<string, unknown>> = {}
  const described = new Set<string>()
  for (const endpoint of endpoints) {
    const { api, method, path } = endpoint
    // Older paths are listed at the newest one.
    if (described.has(api)) continue
    described.add(api)
    const place = pathOf(path).replaceAll(/:(\w+)/g, '{$1}')
    paths[place] ??= {}
    paths[place][method.toLowerCase()] = describeOperation(endpoint, played.get(api)!, facts)
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Huawei’s northbound IoT API, as the emulator of Northbound answers it',
      version,
      description: `The API of \`@northbound/emulator\`, with what is known about the platform. In addition, an unknown path answers 404 with \`100225\`, another method 405 with \`100019\`, and a request that is too large 413, 414 or 431 with \`50400\`.\n\n${describeEditions()}`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: 'https://{host}:{port}',
        description: 'Your platform, or the emulator on a port',
        variables: { host: { default: 'server' }, port: { default: '8743' } },
      },
    ],
    security: [{ accessToken: [], appKey: [] }],
    tags: Object.keys(tags).map((name) => ({ name })),
    paths,
    components: {
      schemas: answers,
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The accessToken of the last login.',
        },
        appKey: { type: 'apiKey', in: 'header', name: 'app_key', description: 'The appId.' },
      },
    },
    'x-editions': {
      'intl-2022': { ...defaultBehaviour, ...editionOf('intl-2022').behaviour },
      'cn-2024': { ...defaultBehaviour, ...editionOf('cn-2024').behaviour },
    },
  }
}

function describeOperation(endpoint: Endpoint, played: Played, facts: readonly Fact[]) {
  const { api } = endpoint
  // Typed like the table: each entry has only some of the fields.
  const operation: Operation = operations[api]
  const tag = Object.entries(tags).find(([, apis]) => apis.includes(api))?.[0]
  const isPublic = ['login', 'refreshToken', 'logout'].includes(api)
  return {
    operationId: api,
    summary: operation.summary,
    description: describeFacts(operation, facts) + describeOldPaths(endpoint),
    tags: [tag],
    ...(isPublic && { security: [] }),
    parameters: [...pathParameters(endpoint, played), ...queryParameters(operation, played)],
    ...(operation.form && bodyOf('application/x-www-form-urlencoded', operation.form, played)),
    ...(operation.json && bodyOf('application/json', operation.json, played)),
    responses: describeAnswers(api, operation, played),
  }
}

function describeFacts({ facts: wanted }: Operation, facts: readonly Fact[]): string {
  return facts
    .filter(({ id }) => wanted.some((name) => id === name || id.startsWith(`${name}.`)))
    .map(({ says, standing, source }) => `- ${says} *${standing}*: ${source}`)
    .join('\n')
}

/** Older versions and other names of the same API. */
function describeOldPaths({ api, method }: Endpoint): string {
  const own = endpoints.filter((one) => one.api === api)
  const old = own.flatMap(({ path }) => allPaths(path)).slice(1)
  const lines = old.map((path) => `\`${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}\``)
  return lines.length > 0 ? `\n\nAlso at ${lines.join(', ')}.` : ''
}

function allPaths(path: string): string[] {
  return path
    .split('/')
    .map((part) => part.split('|'))
    .reduce<string[]>(
      (heads, parts) => heads.flatMap((head) => parts.map((part) => `${head}/${part}`)),
      [''],
    )
    .map((one) => one.slice(1))
}

function pathParameters({ path }: Endpoint, { params }: Played) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1 },
    example: params[name],
  }))
}

function queryParameters({ query = {} }: Operation, played: Played) {
  return Object.entries(query).map(([name, field]) => {
    const { description, ...schema } = schemaOf(field)
    return {
      name,
      in: 'query',
      description,
      schema,
      ...(name in played.query && { example: played.query[name] }),
    }
  })
}

function bodyOf(type: string, { fields, required }: Body, { body }: Played) {
  const properties = Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])
  const schema = {
    type: 'object',
    properties: Object.fromEntries(properties) as Record<string, JsonSchema>,
    ...(required.length > 0 && { required }),
  }
  return { requestBody: { required: true, content: { [type]: { schema, example: body } } } }
}

/** A pattern that only lists words becomes an enum, which is more useful to code generators. */
function schemaOf({ schema }: Field): JsonSchema {
  const listed = /^\^\(((?:\w+\|)*\w+)\)\$$/.exec(schema.pattern ?? '')?.[1]
  if (!listed) return schema
  const { pattern: _pattern, ...rest } = schema
  const isFlag = listed === 'true|false'
  // A JSON body may have a boolean in place of the string.
  return { ...rest, ...(isFlag && { type: ['string', 'boolean'] }), enum: wordsOf(listed, isFlag) }
}

function wordsOf(listed: string, isFlag: boolean): unknown[] {
  return isFlag ? ['true', 'false', true, false] : listed.split('|')
}
