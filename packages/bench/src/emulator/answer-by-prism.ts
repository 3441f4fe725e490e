import type { IncomingMessage } from 'node:http'
import { createInstance, getHttpOperationsFromSpec } from '@stoplight/prism-http'

const text = { type: 'string', minLength: 1, maxLength: 256 }
const grant = {
  accessToken: '2ffab28567773d8dba4227c384325f00',
  tokenType: 'bearer',
  refreshToken: '2ffab28567773d8dba4227c384325f01',
  expiresIn: 3600,
  scope: 'default',
}

/** The login as OpenAPI, as far as that can say it. */
const openApi = (path: string) => ({
  openapi: '3.0.3',
  info: { title: 'Login', version: '1.1.0' },
  paths: {
    [path]: {
      post: {
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': {
              schema: {
                type: 'object',
                required: ['appId', 'secret'],
                properties: { appId: text, secret: text },
              },
            },
          },
        },
        responses: {
          200: {
            description: 'A token',
            content: { 'application/json': { schema: { type: 'object' }, example: grant } },
          },
        },
      },
    },
  },
})

// Its own server is another package, and writes a log; without both the engine is at its fastest.
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'success']
const logger: Record<string, unknown> = {
  ...Object.fromEntries(levels.map((level) => [level, () => {}])),
  child: () => logger,
}

/** Prism's engine as its own server calls it: requests checked, static examples. */
export async function answerByPrism(path: string) {
  const operations = await getHttpOperationsFromSpec(openApi(path))
  const prism = createInstance(
    {
      mock: { dynamic: false },
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      isProxy: false,
      upstreamProxy: undefined,
    },
    { logger: logger as never },
  )
  return async ({ headers }: IncomingMessage, body: string) => {
    const input = {
      method: 'post' as const,
      url: { path },
      headers: headers as Record<string, string>,
      body,
    }
    const result = await prism.request(input, operations)()
    if ('left' in result) return { status: 422, body: '{}' }
    const { statusCode, body: answer } = result.right.output
    return { status: statusCode, body: JSON.stringify(answer) }
  }
}
