import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { ask, login, note, stillEmulator } from './ask.ts'

const security = '/iocm/app/sec/v1.1.0'

test('answers an unknown path as a missing resource [http.unknown-path]', async () => {
  const { status, body } = await ask(stillEmulator(), '/nowhere')

  expect([status, body]).toEqual([
    404,
    { error_code: '100225', error_desc: 'The resource is not found' },
  ])
})

test('answers another method with the allowed ones [http.wrong-method]', async () => {
  const emulator = stillEmulator()

  const { status, body, headers } = await ask(emulator, `${security}/login`)

  expect([status, body.error_code, headers.get('Allow')]).toEqual([405, '100019', 'POST'])
  expect(note(emulator)).toBe('this path allows only POST')
  expect(emulator.journal.entries[0]?.api).toBe('unknown')
})

test('decodes each part of a path separately [http.exact-path]', async () => {
  const deviceId = 'a/b c?d%2Fé'
  const emulator = stillEmulator({ apps: [{ ...demoApp, devices: [{ deviceId }] }] })
  const { accessToken } = (await login(emulator)).body
  const headers = { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` }
  const path = `/iocm/app/%64m/v1.4.0/devices/${encodeURIComponent(deviceId)}`

  const { status, body } = await ask(emulator, path, { headers })

  expect([status, body.deviceId]).toEqual([200, deviceId])
})

test('leaves broken percent-encoding unchanged', async () => {
  const emulator = stillEmulator({ apps: [{ ...demoApp, devices: [{ deviceId: '%E0%A4%A' }] }] })
  const { accessToken } = (await login(emulator)).body
  const headers = { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` }

  const answer = await ask(emulator, '/iocm/app/dm/v1.4.0/devices/%E0%A4%A', { headers })

  expect(answer.status).toBe(200)
})

test('answers HEAD as GET, without the body [http.head]', async () => {
  const emulator = stillEmulator()

  const answer = await ask(emulator, '/iocm/app/dm/v1.4.0/devices', { method: 'HEAD' })

  expect([answer.status, answer.text]).toEqual([401, ''])
  expect(answer.headers.get('Content-Type')).toBe('application/json')
})

test.each([
  [`${security}/Login`, `nearest is ${security}/login: mind the case and the slashes`],
  [`${security}/login/`, `nearest is ${security}/login: mind the case and the slashes`],
  [`${security}//login`, `nearest is ${security}/login: mind the case and the slashes`],
  ['/iocm/app/sec/v1.2.0/login', `nearest is ${security}/login: mind the version`],
  ['/iocm/app/dm/v1.5.0/devices', 'nearest is /iocm/app/dm/v1.4.0/devices: mind the version'],
  [
    '/iocm/app/dm/1.4/devices/7',
    'nearest is /iocm/app/dm/v1.4.0/devices/{deviceId}: mind the version',
  ],
  ['/login', `perhaps ${security}/login`],
  ['/api/v3.0/device', 'perhaps /iocm/app/dm/v1.4.0/devices'],
])('suggests the path that was probably meant by %s [http.exact-path]', async (path, nearest) => {
  const emulator = stillEmulator()

  await ask(emulator, path)

  expect(note(emulator)).toBe(`the emulator has no such path; ${nearest}`)
})

test('suggests nothing for a path that resembles none', async () => {
  const emulator = stillEmulator()

  await ask(emulator, '/favicon.ico')

  expect(note(emulator)).toBe('the emulator has no such path')
})
