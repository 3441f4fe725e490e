import { login, logout, withToken } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, devices, url } from '../stage/create-stage.ts'

test('revokes the token', async () => {
  const { fetch } = createStage()
  const { accessToken } = await login({ url, ...app, fetch })

  await logout({ url, accessToken, fetch })

  const answer = await fetch(devices, {
    headers: { app_key: app.appId, authorization: `Bearer ${accessToken}` },
  })
  expect(answer.status).toBe(403)
})

test('throws the error of a refusal', async () => {
  const { fetch, emulator } = createStage()
  emulator.faults.next({ api: 'logout', code: '1010005' })

  await expect(logout({ url, accessToken: 'x', fetch })).rejects.toMatchObject({
    kind: 'token-rejected',
  })
})

test('a source whose token was revoked elsewhere recovers on the next call', async () => {
  const { tokens, fetch, count } = createStage()
  const { accessToken } = await tokens.get()
  await logout({ url, accessToken, fetch })

  const answer = await withToken(tokens, { fetch })(devices)

  expect(answer.status).toBe(200)
  expect(count('login')).toBe(2)
})
