import { login, refresh } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, url } from '../stage/create-stage.ts'

test('exchanges the refreshToken for a new pair, as JSON', async () => {
  const { fetch, emulator } = createStage()
  const first = await login({ url, ...app, fetch })

  const second = await refresh({ url, ...app, refreshToken: first.refreshToken ?? '', fetch })

  expect(second.accessToken).not.toBe(first.accessToken)
  const entry = emulator.journal.entries.at(-1)
  expect(entry?.path).toBe('/iocm/app/sec/v1.1.0/refreshToken')
  expect(entry?.status).toBe(200)
})

test('a used refreshToken is refused like bad credentials', async () => {
  const { fetch } = createStage()
  const { refreshToken = '' } = await login({ url, ...app, fetch })
  await refresh({ url, ...app, refreshToken, fetch })

  await expect(refresh({ url, ...app, refreshToken, fetch })).rejects.toMatchObject({
    kind: 'credentials-rejected',
    platformCode: '100208',
    status: 401,
  })
})

test('sends nothing without a refreshToken', async () => {
  const { fetch, count } = createStage()

  await expect(refresh({ url, ...app, refreshToken: '', fetch })).rejects.toMatchObject({
    kind: 'parameter-missing',
    detail: 'field refreshToken',
  })
  expect(count('refreshToken')).toBe(0)
})
