import { login, refresh } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { Har } from '../src/har/har.ts'
import { toHar } from '../src/har/to-har.ts'
import { attempt } from '../src/calls/attempt.ts'
import { type Exchange, forgetExchange } from '../src/exchange/exchange.ts'
import harSchema from './har-1.2.schema.json' with { type: 'json' }

/** What the schema of HAR 1.2 has against it. */
function faultsOf(har: Har): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const schema of harSchema.schemas) ajv.addSchema(schema)
  ajv.validate('har.json#', har)
  return ajv.errors
}

async function someExchanges() {
  const emulator = createEmulator()
  const here = { url: 'https://platform.test:8743', ...demoApp }
  const { exchange: loggedIn, value } = await attempt(emulator, (fetch) =>
    login({ ...here, fetch }),
  )
  const refreshToken = value!.refreshToken!
  const { exchange: refreshed } = await attempt(emulator, (fetch) =>
    refresh({ ...here, refreshToken, fetch }),
  )
  const { exchange: lost } = await attempt(
    { fetch: () => Promise.reject(new TypeError()) },
    (fetch) => login({ ...here, fetch }),
  )
  const tokens = [value!.accessToken, refreshToken]
  return { exchanges: [loggedIn!, refreshed!, lost!] as Exchange[], tokens }
}

test('exports a visit as a valid HTTP Archive 1.2 with all exchanges', async () => {
  const { exchanges } = await someExchanges()

  const har = toHar(exchanges)

  expect(faultsOf(har)).toBeNull()
  const [first, second, third] = har.log.entries
  expect(first!.request).toMatchObject({
    method: 'POST',
    url: 'https://platform.test:8743/iocm/app/sec/v1.1.0/login',
    postData: {
      mimeType: 'application/x-www-form-urlencoded',
      params: [
        { name: 'appId', value: demoApp.appId },
        { name: 'secret', value: '[removed]' },
      ],
    },
  })
  expect(JSON.parse(second!.response.content.text!)).toMatchObject({
    accessToken: '[removed]',
    refreshToken: '[removed]',
    expiresIn: 3600,
  })
  expect(third!.response.status).toBe(0)
})

test('the archive contains no secret and no token of any exchange', async () => {
  const { exchanges, tokens } = await someExchanges()

  const text = JSON.stringify([toHar(exchanges), toHar(exchanges.map(forgetExchange))])

  for (const hidden of [demoApp.secret, ...tokens.flatMap((token) => [token, token.slice(0, 4)])]) {
    expect(text).not.toContain(`"${hidden}`)
    expect(text).not.toContain(`=${hidden}`)
  }
  expect(text).not.toContain('••')
})

test('the schema refuses an invalid archive', async () => {
  const { exchanges } = await someExchanges()
  const { log } = toHar(exchanges)

  expect(faultsOf({ log: { ...log, creator: undefined } } as unknown as Har)).not.toBeNull()
})
