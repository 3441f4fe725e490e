import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { ask, devices, login, logout, postForm, postJson, refresh, stillEmulator } from './ask.ts'

const canary = { appId: 'canary-app', secret: 'canary+secret&tail=end/1' }

test('records the caller, the request and the answer', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body
  emulator.clock.advance(5000)
  await devices(emulator, accessToken, 'pageNo=0&pageSize=1')

  const [first, second] = emulator.journal.entries
  expect(first).toMatchObject({
    seq: 1,
    method: 'POST',
    path: '/iocm/app/sec/v1.1.0/login',
    api: 'login',
    status: 200,
    request: { body: { appId: demoApp.appId, secret: '[redacted]' } },
    response: { body: { accessToken: '[redacted]', tokenType: 'bearer', expiresIn: 3600 } },
  })
  expect(second).toMatchObject({
    seq: 2,
    time: first!.time + 5000,
    query: { pageNo: '0', pageSize: '1' },
    api: 'devices',
    request: { headers: { app_key: demoApp.appId, authorization: 'Bearer [redacted]' } },
    response: { body: { totalCount: 5 } },
  })
})

test('never holds a secret or a token, wherever they were sent', async () => {
  const emulator = stillEmulator({ apps: [canary] })
  const { appId, secret } = canary
  const first = (await login(emulator, canary)).body
  const second = (await refresh(emulator, { ...canary, refreshToken: first.refreshToken })).body
  const { accessToken } = second
  const encoded = encodeURIComponent(secret)
  emulator.faults.next({
    api: 'login',
    body: { accessToken, deep: [{ refreshToken: 'canary-r' }] },
  })
  emulator.faults.next({ api: 'login', body: `{"accessToken":"canary-t"}` })
  emulator.faults.next({ api: 'login', body: `{"accessToken":"canary-t"` })

  for (let count = 0; count < 3; count += 1) await login(emulator, canary)
  await login(emulator, { appId: secret, secret: appId })
  await login(emulator, { appId, Secret: secret })
  await login(emulator, { appId, secret, note: secret, [secret]: '' })
  await login(emulator, { appId: 'canary-unknown-app', secret })
  await postForm(emulator, 'login', `appId=${appId}&secret=${secret}`)
  await postJson(emulator, 'login', JSON.stringify(canary))
  await postJson(emulator, 'login', `{"secret":"${secret}"`)
  await postJson(emulator, 'refreshToken', JSON.stringify([canary]))
  await refresh(emulator, { ...canary, refreshToken: { nested: secret } })
  await ask(emulator, `/iocm/app/sec/v1.1.0/login?secret=${encoded}&x=${encoded}&${encoded}`)
  await ask(emulator, `/nowhere/${encoded}/${accessToken}`, {
    headers: { 'User-Agent': secret, Cookie: secret, 'X-Mine': secret, Accept: accessToken },
  })
  await ask(emulator, `/iocm/app/dm/v1.4.0/devices/${encoded}?name=${encoded}`, {
    headers: { app_key: secret, access_token: accessToken, Authorization: `Basic ${secret}` },
  })
  await devices(emulator, first.accessToken, `pageNo=0&name=${accessToken}`, appId)
  await devices(emulator, secret, 'pageNo=0', appId)
  await logout(emulator, { accessToken, other: accessToken })

  const written = JSON.stringify(emulator.journal.entries)
  const sent = ['canary+', 'canary ', 'tail=', 'end/1', encoded, 'canary-t', 'canary-r']
  const tokens = [first.accessToken, first.refreshToken, accessToken, second.refreshToken]
  const leaks = [...sent, 'canary-unknown-app', ...tokens].filter((word) => written.includes(word))
  expect(leaks).toEqual([])
  expect(written).toContain(appId)
})

test('shows the first five of a long list', async () => {
  const seeds = Array.from({ length: 30 }, (_, index) => ({ deviceId: `device-${index}` }))
  const emulator = stillEmulator({ apps: [{ ...demoApp, devices: seeds }] })
  const { accessToken } = (await login(emulator)).body
  await devices(emulator, accessToken)

  const body = emulator.journal.entries[1]?.response.body as { devices: unknown[] }
  expect(body.devices).toHaveLength(6)
  expect(body.devices[5]).toBe('[20 more]')
})

test('hides a replaced secret and that of a removed application', async () => {
  const emulator = stillEmulator({ apps: [demoApp, canary] })
  emulator.apps.rotateSecret(demoApp.appId, 'new-secret-of-demo')
  emulator.apps.remove(canary.appId)

  const sent = [demoApp.secret, 'new-secret-of-demo', encodeURIComponent(canary.secret)]
  await ask(emulator, `/nowhere/${sent.join('/')}`)

  expect(emulator.journal.entries[0]?.path).toBe('/nowhere/[redacted]/[redacted]/[redacted]')
})

test('shows the text of errors unchanged, even when the secret is a word in it', async () => {
  const emulator = stillEmulator({ apps: [{ appId: 'app', secret: 'secret' }] })

  await login(emulator, { appId: 'app', secret: 'wrong' })

  expect(emulator.journal.entries[0]?.response.body).toMatchObject({
    error_desc: 'AppId or secret is not right.',
  })
})

test('counts by API, including entries no longer kept', async () => {
  const emulator = stillEmulator({ journalLimit: 2 })
  for (let count = 0; count < 3; count += 1) await login(emulator)
  await devices(emulator, 'x')
  await ask(emulator, '/nowhere')

  const { journal } = emulator
  expect([journal.count(), journal.count('login'), journal.count('unknown')]).toEqual([5, 3, 1])
  expect(journal.entries.map(({ seq }) => seq)).toEqual([4, 5])
})

test('clear empties it, and numbering goes on', async () => {
  const emulator = stillEmulator()
  await login(emulator)

  emulator.journal.clear()
  await login(emulator)

  expect(emulator.journal.count()).toBe(1)
  expect(emulator.journal.entries[0]?.seq).toBe(2)
})

test('returns a copy', async () => {
  const emulator = stillEmulator()
  const before = emulator.journal.entries
  await login(emulator)

  expect(before).toEqual([])
})
