import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { ask, devices, login, refresh, stillEmulator } from './ask.ts'

test('affects the next matching request once, and the platform does not act', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body
  emulator.faults.next({ api: 'login', code: '50252' })

  const call = await devices(emulator, accessToken)
  const struck = await login(emulator)
  const afterwards = await devices(emulator, accessToken)
  const next = await login(emulator)

  expect([call, struck, afterwards, next].map(({ status }) => status)).toEqual([200, 500, 200, 200])
  expect(emulator.apps.get(demoApp.appId)?.logins).toBe(2)
  expect(emulator.journal.entries[2]).toMatchObject({
    api: 'login',
    status: 500,
    code: '50252',
    fault: true,
    note: expect.stringContaining('did not act'),
  })
})

test('answers a code of the gateway in its own shape, following the switch', async () => {
  const seen = stillEmulator()
  const documented = stillEmulator({ behaviour: { gatewayErrors: 'error_code' } })

  for (const emulator of [seen, documented]) {
    emulator.faults.next({ api: 'devices', code: '1010009' })
  }

  const answers = [await devices(seen, 'x'), await devices(documented, 'x')]
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [403, { resultcode: '1010009', resultmsg: 'app throttle exceed.' }],
    [403, { error_code: '1010009', error_desc: 'app throttle exceed.' }],
  ])
})

test('answers a code with a chosen status: an error inside a 200', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ api: 'devices', code: '100203', status: 200 })

  const { status, body } = await devices(emulator, 'x')

  expect([status, body.error_code]).toEqual([200, '100203'])
})

test('with afterActing the answer is lost and the old token is invalid', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body
  emulator.faults.next({ api: 'login', code: '50252', afterActing: true })

  const struck = await login(emulator)
  const call = await devices(emulator, accessToken)

  expect([struck.status, call.status]).toEqual([500, 403])
  expect(emulator.apps.get(demoApp.appId)?.logins).toBe(2)
  expect(emulator.journal.entries[1]?.note).toContain('acted and answered 200')
})

test('answers any raw response', async () => {
  const emulator = stillEmulator()
  const { faults } = emulator
  faults.next({ status: 502, body: '<html>Bad gateway</html>', contentType: 'text/html' })
  faults.next({})
  faults.next({ status: 307, location: 'https://elsewhere.test/' })
  faults.next({ body: { statusCode: 404, message: 'Application not found' } })
  faults.next({ body: '{"accessToken":' })
  faults.next({ status: 204, body: 'ignored' })

  const answers = []
  for (let count = 0; count < 6; count += 1) answers.push(await login(emulator))

  const shown = answers.map(({ status, text, headers }) => [
    status,
    headers.get('Content-Type'),
    text,
  ])
  expect(shown).toEqual([
    [502, 'text/html', '<html>Bad gateway</html>'],
    [200, null, ''],
    [307, null, ''],
    [200, 'application/json', '{"statusCode":404,"message":"Application not found"}'],
    [200, 'text/plain', '{"accessToken":'],
    [204, null, ''],
  ])
  expect(answers[2]?.headers.get('Location')).toBe('https://elsewhere.test/')
})

test('affects as many requests as set, in the order of the queue', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ api: 'login', code: '50252', times: 2 })
  emulator.faults.next({ status: 503 })

  expect(emulator.faults.pending).toBe(3)
  const answers = [
    await login(emulator),
    await refresh(emulator, {}),
    await login(emulator),
    await login(emulator),
  ]
  expect(answers.map(({ status }) => status)).toEqual([500, 503, 500, 200])
  expect(emulator.faults.pending).toBe(0)
})

test('affects every request, unknown paths too, until cleared', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ status: 503, times: Infinity })

  const struck = [await login(emulator), await ask(emulator, '/nowhere'), await login(emulator)]
  emulator.faults.clear()

  expect(struck.map(({ status }) => status)).toEqual([503, 503, 503])
  expect((await login(emulator)).status).toBe(200)
})

test('refuses an invalid fault', () => {
  const { faults } = stillEmulator()

  expect(() => faults.next({ code: '42' })).toThrow('the catalogue has no code 42')
  expect(() => faults.next({ code: '1010' })).toThrow('no HTTP status is known')
  expect(() => faults.next({ status: 99 })).toThrow(TypeError)
  expect(() => faults.next({ times: 0 })).toThrow(TypeError)
  expect(faults.pending).toBe(0)
})
