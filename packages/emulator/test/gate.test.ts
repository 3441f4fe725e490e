import { expect, test } from 'vitest'
import { demoApp, type Emulator } from '../src/index.ts'
import { ask, devices, login, note, stillEmulator } from './ask.ts'

const path = '/iocm/app/dm/v1.4.0/devices?pageNo=0'
const other = { appId: 'other', secret: 'other-secret', devices: [{ deviceId: 'theirs' }] }

function call(emulator: Emulator, headers: Record<string, string>, query = '') {
  return ask(emulator, path + query, { headers })
}

test('checks app_key before anything else [gate.missing-app-key] [gate.order]', async () => {
  const { status, body } = await call(stillEmulator(), {})

  expect([status, body]).toEqual([
    401,
    { error_code: '100025', error_desc: 'AppId for auth not exist.' },
  ])
})

test('accepts x-app-key, and any case of the header names [gate.app-key]', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body
  const authorization = `Bearer ${accessToken}`

  const answers = [
    await call(emulator, { 'x-app-key': demoApp.appId, authorization }),
    await call(emulator, { App_key: demoApp.appId, AUTHORIZATION: authorization }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

test.each(['bearer x', 'BEARER x', 'Bearer   x'])('accepts the scheme as in "%s"', async (form) => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body
  const Authorization = form.replace('x', accessToken)

  expect((await call(emulator, { app_key: demoApp.appId, Authorization })).status).toBe(200)
})

test.each([
  ['missing', {}, 'the header Authorization is missing'],
  ['in the old header', { access_token: 'x' }, 'the token is in the header access_token'],
  ['without a scheme', { Authorization: 'x' }, 'is not of the form Bearer'],
  ['of another scheme', { Authorization: 'Basic x' }, 'is not of the form Bearer'],
  ['unknown', { Authorization: 'Bearer x' }, 'not issued by this emulator'],
])(
  'refuses a token that is %s in the shape of the gateway [gate.bearer] [gate.dead-token] [gate.error-body]',
  async (_case, headers, reason) => {
    const emulator = stillEmulator()

    const { status, body } = await call(emulator, { app_key: demoApp.appId, ...headers })

    expect([status, body]).toEqual([
      403,
      { resultcode: '1010005', resultmsg: 'Invalid access token or appId.' },
    ])
    expect(note(emulator)).toContain(reason)
  },
)

test('refuses in the documented shape with the switch [gate.error-body]', async () => {
  const emulator = stillEmulator({ behaviour: { gatewayErrors: 'error_code' } })

  const { status, body } = await devices(emulator, 'wrong')

  expect([status, body]).toEqual([
    403,
    { error_code: '1010005', error_desc: 'Invalid access token or appId.' },
  ])
})

test('refuses the token of another application, and a refreshToken [gate.app-key] [gate.dead-token]', async () => {
  const emulator = stillEmulator({ apps: [demoApp, other] })
  const { accessToken, refreshToken } = (await login(emulator)).body

  const answers = [
    await devices(emulator, accessToken, 'pageNo=0', 'other'),
    await devices(emulator, accessToken, 'pageNo=0', 'nobody'),
    await devices(emulator, refreshToken),
  ]

  expect(answers.map(({ body }) => body.resultcode)).toEqual(['1010005', '1010005', '1010005'])
  expect(emulator.journal.entries.slice(1).map((entry) => entry.note)).toEqual([
    'the accessToken belongs to another application than app_key',
    'no application has the appId of app_key',
    'a refreshToken was sent in place of the accessToken',
  ])
})

test('checks the token before the appId of the query, and that before the input [gate.order] [gate.other-application]', async () => {
  const emulator = stillEmulator({ apps: [demoApp, other] })
  const { accessToken } = (await login(emulator)).body

  const answers = [
    await devices(emulator, 'wrong', 'appId=nobody'),
    await devices(emulator, accessToken, 'appId=nobody'),
    await devices(emulator, accessToken, 'appId=other'),
    await devices(emulator, accessToken, `appId=${demoApp.appId}`),
  ]

  expect(answers.map(({ status, body }) => [status, body.resultcode ?? body.error_code])).toEqual([
    [403, '1010005'],
    [403, '100203'],
    [403, '100217'],
    [400, '100218'],
  ])
})

test('acts on the devices of an application that authorized the caller [gate.other-application]', async () => {
  const emulator = stillEmulator({
    apps: [demoApp, { ...other, authorizes: [demoApp.appId] }],
  })
  const { accessToken } = (await login(emulator)).body

  const { body } = await devices(emulator, accessToken, 'pageNo=0&appId=other')

  expect(body.devices.map((device: { deviceId: string }) => device.deviceId)).toEqual(['theirs'])
})
