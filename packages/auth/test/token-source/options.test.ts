import { createClient, createTokenSource, keepWarm, login } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, url } from '../stage/create-stage.ts'

test.each([
  ['secret', { url, appId: 'na', secret: undefined as never }],
  ['secret', { url, appId: 'na', secret: '' }],
  ['url', { url: undefined as never, appId: 'na', secret: 's' }],
  ['appId', { url, appId: '', secret: 's' }],
  ['appId', { url, appId: 7 as never, secret: 's' }],
  ['timeoutMs', { url, appId: 'na', secret: 's', timeoutMs: Number.NaN }],
  ['storeTimeoutMs', { url, appId: 'na', secret: 's', storeTimeoutMs: 0 }],
  ['url', { url: 'server:8743/path with blank', appId: 'na', secret: 's' }],
  ['url', { url: 'server', appId: 'na', secret: 's' }],
] as const)('names the option %s at creation', (option, options) => {
  for (const create of [createTokenSource, createClient]) {
    expect(() => create(options)).toThrow(TypeError)
    expect(() => create(options)).toThrow(option)
  }
})

test('a login without a secret throws, and sends nothing', async () => {
  const { emulator, fetch } = createStage()

  await expect(
    login({ url, appId: app.appId, secret: undefined as never, fetch }),
  ).rejects.toMatchObject({ kind: 'parameter-missing', detail: 'field secret' })

  expect(emulator.journal.count()).toBe(0)
})

test('keepWarm stops when its source is closed', async () => {
  const { tokens, clock } = createStage()
  keepWarm(tokens, { clock })
  await clock.advance(60_000)
  expect(clock.pending).toBe(1)

  await tokens.close()
  await clock.advance(60_000)

  expect(clock.pending).toBe(0)
})
