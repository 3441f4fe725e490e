import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { createEmulator, demoApp, type EmulatorOptions } from '../src/index.ts'
import { type AdminOptions, serveEmulator } from '../src/node/index.ts'
import { devices, login } from './ask.ts'
import { governOver } from './govern-over.ts'

async function open(admin: true | AdminOptions = true, options?: EmulatorOptions) {
  const emulator = createEmulator(options)
  const running = await serveEmulator(emulator, { admin })
  onTestFinished(() => running.close())
  const { send, must } = governOver(running.admin!)
  return { emulator, running, admin: running.admin!, send, must }
}

/** Sends requests that a fetch refuses: any Host, any Origin. */
async function sendRaw(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: string | readonly string[] = '',
) {
  const sent = request(url, { method, headers, agent: false })
  // What is left unread is refused together with the connection.
  sent.on('error', () => {})
  for (const piece of [body].flat()) sent.write(piece)
  sent.end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, text: await text(answer) }
}

test('the admin API is off by default', async () => {
  const emulator = createEmulator()
  const running = await serveEmulator(emulator)
  onTestFinished(() => running.close())

  expect(running.admin).toBeUndefined()
  expect((await fetch(`${running.url}/apps`)).status).toBe(404)
})

test('the admin API has its own port, which only this machine can reach', async () => {
  const { running, admin } = await open()

  const headers = { Authorization: `Bearer ${admin.token}` }
  expect((await fetch(`${running.url}/apps`, { headers })).status).toBe(404)
  expect(admin.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(admin.url).not.toBe(running.url)
})

test('creates, freezes, renews, authorizes and removes applications', async () => {
  const { emulator, must } = await open()
  const app = { appId: 'a/b c%', secret: 'first-secret', devices: [] }
  const path = `/apps/${encodeURIComponent(app.appId)}`

  expect(await must('POST', '/apps', app)).toMatchObject({ appId: app.appId, devices: 0 })
  const good = await login(emulator, { appId: app.appId, secret: app.secret })
  await must('POST', `${path}/freeze`)
  const frozen = await login(emulator, { appId: app.appId, secret: app.secret })
  await must('POST', `${path}/unfreeze`)
  await must('PUT', `${path}/secret`, { secret: 'second-secret' })
  const old = await login(emulator, { appId: app.appId, secret: app.secret })
  await must('POST', `${path}/authorizes`, { appId: demoApp.appId })

  expect([good, frozen, old].map(({ status }) => status)).toEqual([200, 400, 401])
  expect(await must('GET', path)).toMatchObject({ logins: 1, authorizes: [demoApp.appId] })
  expect(JSON.stringify(await must('GET', '/apps'))).not.toMatch(/secret"|first|second/)
  await must('DELETE', path)
  expect(emulator.apps.list().map(({ appId }) => appId)).toEqual([demoApp.appId])
})

test('moves the clock by 30 days, and to a moment', async () => {
  const { emulator, must } = await open(true, { now: () => 1_000_000 })
  const { accessToken } = (await login(emulator)).body

  const late = await must('POST', '/clock/advance', { ms: 30 * 24 * 3_600_000 })
  const { status } = await devices(emulator, accessToken)

  expect([late, status]).toEqual([{ now: 1_000_000 + 2_592_000_000 }, 403])
  expect(await must('PUT', '/clock', { now: 7 })).toEqual({ now: 7 })
  expect(await must('GET', '/clock')).toEqual({ now: 7 })
})

test('queues faults, also without end, and clears them', async () => {
  const { emulator, must } = await open()

  await must('POST', '/faults', { api: 'login', code: '50252', times: 2 })
  expect(await must('GET', '/faults')).toEqual({ pending: 2 })
  expect((await login(emulator)).status).toBe(500)
  await must('DELETE', '/faults')
  expect((await login(emulator)).status).toBe(200)
  await must('POST', '/faults', { status: 503, times: 'always' })
  for (const status of [503, 503, 503]) expect((await login(emulator)).status).toBe(status)
})

test('shows the journal, clears it, and resets the emulator', async () => {
  const { emulator, must } = await open()
  await login(emulator)

  const journal = await must('GET', '/journal')
  expect(journal).toMatchObject({ count: 1, entries: [{ api: 'login', status: 200 }] })
  expect(JSON.stringify(journal)).not.toContain(demoApp.secret)
  await must('DELETE', '/journal')
  expect(emulator.journal.count()).toBe(0)

  emulator.apps.freeze(demoApp.appId)
  await must('POST', '/reset')
  expect(emulator.apps.get(demoApp.appId)).toMatchObject({ frozen: false, logins: 0 })
})

test('serves snapshots only with the option, and restores one', async () => {
  const { send } = await open()
  const { emulator, must } = await open({ dangerouslyServeSnapshots: true })
  const { accessToken } = (await login(emulator)).body

  expect((await send('GET', '/snapshot')).status).toBe(404)
  expect((await send('PUT', '/snapshot', {})).status).toBe(404)
  const saved = (await must('GET', '/snapshot')) as object
  emulator.reset()
  await must('PUT', '/snapshot', saved)
  expect((await devices(emulator, accessToken)).status).toBe(200)
})

const order = [
  'POST',
  '/clock/advance',
  { 'Content-Type': 'application/json' },
  '{"ms":1}',
] as const
type Hostile = [
  what: string,
  changed: Record<string, string>,
  status: number,
  sent?: [method: string, path: string, body?: string | string[]],
]

test.each<Hostile>([
  ['the name of another host: DNS rebinding', { Host: 'evil.test' }, 403],
  ['the name of another host and our port', { Host: 'evil.test:80' }, 403],
  ['a name that only begins like ours', { Host: '127.0.0.1.evil.test' }, 403],
  ['the Origin of another page', { Origin: 'https://evil.test' }, 403],
  ['the Origin of a page of this machine', { Origin: 'http://localhost:3000' }, 403],
  ['the Origin of a file', { Origin: 'null' }, 403],
  ['the mark of a browser', { 'Sec-Fetch-Site': 'same-origin' }, 403],
  ['no token', { Authorization: '' }, 401],
  ['another token', { Authorization: 'Bearer not-the-token-of-it' }, 401],
  ['the token with more behind it', { Authorization: 'Bearer the-token-of-this-testx' }, 401],
  ['the token without its scheme', { Authorization: 'the-token-of-this-test' }, 401],
  [
    'the token in the address',
    { Authorization: '' },
    401,
    ['GET', '/clock?token=the-token-of-this-test'],
  ],
  ['a preflight', { Origin: 'https://evil.test', Authorization: '' }, 403, ['OPTIONS', '/clock']],
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
  ['plain text, as a page may send it', { 'Content-Type': 'text/plain' }, 415],
  ['another method', {}, 405, ['DELETE', '/clock/advance']],
  ['OPTIONS', {}, 405, ['OPTIONS', '/clock']],
  ['an unknown path', {}, 404, ['GET', '/env']],
  ['dots in the path', {}, 404, ['GET', '/apps/..%2f..%2fetc']],
  ['an unknown application', {}, 404, ['POST', '/apps/nobody/freeze']],
  ['broken JSON', {}, 400, ['POST', '/clock/advance', '{"ms":']],
  ['no body', {}, 400, ['POST', '/clock/advance']],
  ['another field', {}, 400, ['POST', '/clock/advance', '{"ms":1,"__proto__":{}, "x":1}']],
  ['another type', {}, 400, ['POST', '/clock/advance', '{"ms":"1"}']],
  ['no number', {}, 400, ['POST', '/clock/advance', '{"ms":1e999}']],
  ['an application twice', {}, 400, ['POST', '/apps', JSON.stringify(demoApp)]],
  ['a fault that cannot be', {}, 400, ['POST', '/faults', '{"code":"42"}']],
  ['a fault with a function', {}, 400, ['POST', '/faults', '{"when":"() => true"}']],
  ['a fault of an unknown kind', {}, 400, ['POST', '/faults', '{"kind":"__proto__"}']],
  ['a body too large', {}, 413, ['POST', '/apps', 'x'.repeat(2_000_000)]],
  [
    'one too large, of unknown length',
    {},
    413,
    ['POST', '/apps', Array(40).fill('x'.repeat(50_000))],
  ],
])('refuses %s, without an effect', async (_what, changed, status, sent) => {
  const { emulator, admin } = await open({ token: 'the-token-of-this-test' }, { now: () => 0 })
  const before = JSON.stringify(emulator.snapshot())
  const [method, path, type, body] = order
  const headers = { Authorization: `Bearer ${admin.token}`, ...type, ...changed }

  const answer = sent
    ? await sendRaw(admin.url + sent[1], sent[0], headers, sent[2])
    : await sendRaw(admin.url + path, method, headers, body)

  expect(answer.status).toBe(status)
  expect(JSON.parse(answer.text)).toEqual({ error: expect.any(String) })
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(Object.keys(answer.headers).filter((name) => name.includes('allow-'))).toEqual([])
  expect(JSON.stringify(emulator.snapshot())).toBe(before)
})

test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST:1234'])(
  'accepts the Host %s',
  async (Host) => {
    const { admin } = await open()

    const headers = { Host, Authorization: `Bearer ${admin.token}` }
    expect((await sendRaw(`${admin.url}/clock`, 'GET', headers)).status).toBe(200)
  },
)

test('names the invalid field in an error, and never its value', async () => {
  const { send } = await open()

  const answers = [
    await send('POST', '/apps', { appId: 'x', secret: ['canary'] }),
    await send('POST', '/apps', { appId: 'x', secret: 'canary'.repeat(100) }),
    await send('PUT', `/apps/${demoApp.appId}/secret`, { secret: 7, canary: 'canary' }),
    await send('POST', '/clock/advance', { ms: 'canary' }),
  ]
  const errors = await Promise.all(answers.map((answer) => answer.json()))

  expect(errors).toEqual([
    { error: 'secret must be string' },
    { error: 'apps: secret must be a string of 1 to 256 characters' },
    { error: 'secret must be string; there is an unknown field' },
    { error: 'ms must be number' },
  ])
  expect(JSON.stringify(errors)).not.toContain('canary')
})

test('creates a new token each time, and refuses a weak one', async () => {
  const first = await open()
  const second = await open()

  expect(first.admin.token).toMatch(/^[\w-]{32}$/)
  expect(first.admin.token).not.toBe(second.admin.token)
  for (const token of ['', 'short', 'with blanks in the middle', 'x'.repeat(300)]) {
    await expect(serveEmulator(createEmulator(), { admin: { token } })).rejects.toThrow(
      'admin.token',
    )
  }
})

test('leaves no port open when the other one is taken', async () => {
  const { running } = await open()
  const free = await serveEmulator(createEmulator())
  await free.close()

  const both = serveEmulator(createEmulator(), { port: free.port, admin: { port: running.port } })

  await expect(both).rejects.toThrow('EADDRINUSE')
  const again = await serveEmulator(createEmulator(), { port: free.port })
  onTestFinished(() => again.close())
  expect(again.port).toBe(free.port)
})
