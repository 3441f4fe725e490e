import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import openApiTypes, { astToString } from 'openapi-typescript'
import { expect, test } from 'vitest'
import { compileExamples } from '../../tooling/compile-examples.mjs'
import { describePlatform } from '../openapi/describe-platform.ts'
import { operations } from '../openapi/operations.ts'
import { playExamples } from '../openapi/play-examples.ts'
import { createEmulator, demoApp } from '../src/index.ts'
import { serveEmulator } from '../src/node/index.ts'

interface Described {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly schema: object }[]
  readonly responses: Readonly<
    Record<string, { content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

const written = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')
const document = JSON.parse(written) as {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: object }
}
const described = Object.values(document.paths).flatMap((methods) => Object.values(methods))

test('openapi.json is generated from the emulator: run `npm run openapi`', async () => {
  const described = await describePlatform(document.info.version)

  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(described)))
})

test('is a valid document of OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document))

  expect(result).toEqual({ valid: true })
})

test('the validator finds a mistake in it', async () => {
  const mistaken = { ...structuredClone(document), paths: { '/x': { get: { responses: 'none' } } } }

  expect(await new Validator().validate(mistaken)).toMatchObject({ valid: false })
})

test('describes every API of the emulator, and no other', () => {
  const ids = described.map(({ operationId }) => operationId)

  expect(ids.toSorted()).toEqual(Object.keys(operations).toSorted())
})

test('real answers match the described schemas', async () => {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema({ $id: 'document', components: document.components })
  const wrong = [...(await playExamples())].flatMap(([api, { status, answer }]) => {
    const response = described.find(({ operationId }) => operationId === api)?.responses[status]
    const schema = response?.content?.['application/json']?.schema
    if (!response || !schema) return response && !answer ? [] : [`${api} ${status}`]
    const local = JSON.stringify(schema).replaceAll('"#/', '"document#/')
    const isFitting = ajv.compile(JSON.parse(local) as object)
    return isFitting(answer) ? [] : [`${api}: ${ajv.errorsText(isFitting.errors)}`]
  })

  expect(wrong).toEqual([])
})

/** What a route answers by way of an edition or a switch, which its own file does not name. */
const byTheWay = ['100006', '100247', '100449', '50400']

test.each(globSync('packages/emulator/src/routes/*.ts').filter(answersSomething))(
  'every code in %s is described, and no other',
  (file) => {
    const text = readFileSync(file, 'utf8')
    const inFile = [...text.matchAll(/'(\d{5,7})'/g)].map(([, code]) => code)
    const apis = [...text.matchAll(/^export const (\w+)(?:: Route)? = /gm)].map(([, api]) => api)
    const codes = Object.entries(operations)
      .filter(([api]) => apis.includes(api))
      .flatMap(([, { codes }]) => codes.map((code) => (typeof code === 'string' ? code : code[0])))
      .filter((code) => !byTheWay.includes(code))

    expect([...new Set(codes)].toSorted()).toEqual([...new Set(inFile)].toSorted())
  },
)

function answersSomething(file: string): boolean {
  const text = readFileSync(file, 'utf8')
  return Object.keys(operations).some((api) =>
    new RegExp(`^export const ${api}\\b`, 'm').test(text),
  )
}

test('limits are the same as in the emulator', async () => {
  const { fetch } = createEmulator()
  const devices = described.find(({ operationId }) => operationId === 'devices')

  expect(devices?.parameters.find(({ name }) => name === 'pageSize')?.schema).toMatchObject({
    minimum: 1,
    maximum: 250,
    default: 25,
  })
  const login = { method: 'POST', body: new URLSearchParams(demoApp) }
  const answer = await fetch('https://server:8743/iocm/app/sec/v1.1.0/login', login)
  const { accessToken } = (await answer.json()) as { accessToken: string }
  const headers = { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` }
  const list = `https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0&pageSize=`
  expect((await fetch(`${list}250`, { headers })).status).toBe(200)
  expect((await fetch(`${list}251`, { headers })).status).toBe(400)
})

test('a port serves the document, without a journal entry', async () => {
  const emulator = createEmulator()
  await using running = await serveEmulator(emulator)
  const response = await fetch(`${running.url}/openapi.json`)

  expect(response.headers.get('Content-Type')).toMatch(/^application\/json/)
  expect(await response.json()).toEqual(document)
  expect(emulator.journal.entries).toEqual([])
  expect((await fetch(`${running.url}/openapi.json`, { method: 'POST' })).status).toBe(404)
})

const client = `
import createClient from 'openapi-fetch'
import type { paths } from './platform.ts'

const platform = createClient<paths>({ baseUrl: process.env['PLATFORM'] ?? '' })
const appId = process.env['APP_ID'] ?? ''
const logIn = (secret: string) =>
  platform.POST('/iocm/app/sec/v1.1.0/login', {
    body: { appId, secret },
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })

const { data: grant } = await logIn(process.env['SECRET'] ?? '')
console.log(grant?.scope)

const { data: page } = await platform.GET('/iocm/app/dm/v1.4.0/devices', {
  params: { query: { pageNo: 0, status: 'ONLINE' } },
  headers: { app_key: appId, Authorization: \`Bearer \${grant?.accessToken}\` },
})
console.log(page?.devices.every(({ deviceInfo }) => deviceInfo.status === 'ONLINE'), page?.totalCount)

const { error, response } = await logIn('not-the-secret')
console.log(response.status, error && 'error_code' in error && error.error_code)
`

test('a generated client logs in, lists devices and is refused with a wrong secret', async () => {
  await using running = await serveEmulator(createEmulator())
  const platform = astToString(await openApiTypes(`${running.url}/openapi.json`))
  const env = {
    ...process.env,
    PLATFORM: running.url,
    APP_ID: demoApp.appId,
    SECRET: demoApp.secret,
  }
  let output = ''
  const mistaken = client.replace('pageNo: 0', "pageNo: 'first'")
  const examples = new Map(Object.entries({ platform, client, mistaken }))
  const errors = await compileExamples(examples, async (folder) => {
    const args = ['--no-warnings', `${folder}/client.ts`]
    output = (await promisify(execFile)(process.execPath, args, { env })).stdout
  })

  expect(errors).toEqual([expect.stringMatching(/^mistaken\.ts.*'string' is not assignable/)])
  expect(output).toBe('default\ntrue 3\n401 100208\n')
})
