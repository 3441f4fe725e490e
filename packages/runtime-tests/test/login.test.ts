import { login, logout, refresh } from '@northbound/auth'
import { expect, test } from 'vitest'
import { ownPlatform } from '../own-platform.ts'

test('logs in with the right credentials', async () => {
  const platform = ownPlatform()

  const grant = await login(platform)

  expect(grant).toMatchObject({ tokenType: 'Bearer', expiresIn: 3600 })
  expect(grant.accessToken).toMatch(/^\S{20,}$/)
})

test('names wrong credentials by kind and by the code of the platform', async () => {
  const platform = ownPlatform()

  const refused = login({ ...platform, secret: 'not-the-secret' })

  await expect(refused).rejects.toMatchObject({
    kind: 'credentials-rejected',
    platformCode: '100208',
    status: 401,
  })
})

test('trades a refreshToken for another accessToken', async () => {
  const platform = ownPlatform()
  const { accessToken, refreshToken = '' } = await login(platform)

  const renewed = await refresh({ ...platform, refreshToken })

  expect(renewed.accessToken).not.toBe(accessToken)
  expect(await platform.countLogins()).toBe(1)
})

test('logs out, and the token is dead', async () => {
  const platform = ownPlatform()
  const { accessToken } = await login(platform)

  await logout({ ...platform, accessToken })

  const answer = await fetch(`${platform.url}/iocm/app/dm/v1.4.0/devices?pageNo=0`, {
    headers: { app_key: platform.appId, Authorization: `Bearer ${accessToken}` },
  })
  expect(answer.status).toBe(403)
})
