import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { devices, login, note, refresh, stillEmulator } from './ask.ts'

test('only the last token of an application is valid [token.last-wins]', async () => {
  const emulator = stillEmulator()
  const first = (await login(emulator)).body.accessToken
  const second = (await login(emulator)).body.accessToken

  expect((await devices(emulator, first)).status).toBe(403)
  expect(note(emulator)).toContain('superseded')
  expect((await devices(emulator, second)).status).toBe(200)
})

test('leaves exactly one valid token after 50 concurrent logins [token.simultaneous]', async () => {
  const emulator = stillEmulator()

  const logins = await Promise.all(Array.from({ length: 50 }, () => login(emulator)))
  const tokens = logins.map(({ body }) => body.accessToken as string)
  const statuses = await Promise.all(
    tokens.map(async (token) => (await devices(emulator, token)).status),
  )

  expect(new Set(tokens).size).toBe(50)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(emulator.apps.get(demoApp.appId)?.logins).toBe(50)
})

test('invalidates the old token when a login completes, not when it begins [token.ends-at-once]', async () => {
  const emulator = stillEmulator()
  const old = (await login(emulator)).body.accessToken
  const held = heldBody(new URLSearchParams(demoApp).toString())

  const options = {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: held.body,
    duplex: 'half',
  }
  const slow = emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', options)
  const during = await devices(emulator, old)
  held.release()
  await slow
  const after = await devices(emulator, old)

  expect([during.status, after.status]).toEqual([200, 403])
})

test('a login invalidates no token of another application [token.per-application]', async () => {
  const other = { appId: 'other', secret: 'other-secret' }
  const emulator = stillEmulator({ apps: [demoApp, other] })
  const mine = (await login(emulator)).body.accessToken

  await login(emulator, other)

  expect((await devices(emulator, mine)).status).toBe(200)
})

test('expires a token at exactly 3600 s of virtual time [token.access-life]', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body

  emulator.clock.advance(3600_000 - 1)
  const before = await devices(emulator, accessToken)
  emulator.clock.advance(1)
  const after = await devices(emulator, accessToken)

  expect([before.status, after.status]).toEqual([200, 403])
  expect(note(emulator)).toBe('the accessToken has expired')
})

test('expires a refreshToken at exactly 30 days [token.refresh-life]', async () => {
  const emulator = stillEmulator()
  const month = 30 * 24 * 3600_000
  const first = (await login(emulator)).body
  emulator.clock.advance(month - 1)
  const before = await refresh(emulator, { ...demoApp, refreshToken: first.refreshToken })

  emulator.clock.advance(month)
  const after = await refresh(emulator, { ...demoApp, refreshToken: before.body.refreshToken })

  expect([before.status, after.status]).toEqual([200, 401])
  expect(note(emulator)).toBe('the refreshToken has expired')
})

test('has switches for lifetimes of any length [token.access-life] [token.refresh-life]', async () => {
  const behaviour = { accessTokenLife: 10, refreshTokenLife: 20 }
  const emulator = stillEmulator({ behaviour })
  const { accessToken, refreshToken, expiresIn } = (await login(emulator)).body

  emulator.clock.advance(10_000)
  const call = await devices(emulator, accessToken)
  emulator.clock.advance(10_000)
  const renewal = await refresh(emulator, { ...demoApp, refreshToken })

  expect([expiresIn, call.status, renewal.status]).toEqual([10, 403, 401])
})

test('issues tokens of 29 to 32 hex characters, of different lengths [token.length]', async () => {
  const emulator = stillEmulator()

  const tokens: string[] = []
  for (let count = 0; count < 200; count += 1) {
    tokens.push((await login(emulator)).body.accessToken)
  }

  expect(tokens.filter((token) => !/^[0-9a-f]{29,32}$/.test(token))).toEqual([])
  expect(new Set(tokens.map((token) => token.length)).size).toBeGreaterThan(2)
})

test('issues tokens of 32 characters with the switch [token.length]', async () => {
  const emulator = stillEmulator({
    behaviour: { tokenLength: 'fixed' },
    random: () => 0.01,
    seed: undefined,
  })

  const { accessToken, refreshToken } = (await login(emulator)).body

  expect([accessToken.length, refreshToken.length]).toEqual([32, 32])
  expect(accessToken).not.toBe(refreshToken)
})

/** A body whose end the test delays. */
function heldBody(text: string) {
  let release = () => {}
  const body = new ReadableStream({
    start(controller) {
      release = () => {
        controller.enqueue(new TextEncoder().encode(text))
        controller.close()
      }
    },
  })
  return { body, release: () => release() }
}
