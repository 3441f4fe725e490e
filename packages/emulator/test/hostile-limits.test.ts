import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { ask, login, note, postForm, stillEmulator } from './ask.ts'
import { business, meter, paths, verdict } from './business.ts'

/** An object so many levels deep, itself one of them. */
const deep = (levels: number) => '{"a":'.repeat(levels - 1) + '{}' + '}'.repeat(levels - 1)

test('limits the levels and characters of a command [command.size]', async () => {
  const emulator = stillEmulator()
  const call = await business(emulator)
  const send = (paras: string) => {
    const command = `{"serviceId":"WaterMeter","method":"SET_VALVE","paras":${paras}}`
    return call(paths.commands, 'POST', `{"deviceId":"${meter}","command":${command}}`)
  }

  const good = [await send(deep(62)), await send(`{"a":"${'x'.repeat(65_528)}"}`)]
  const bad: unknown[] = []
  for (const paras of [deep(63), deep(100_000), `{"a":"${'x'.repeat(65_529)}"}`]) {
    bad.push([...verdict(await send(paras)), note(emulator)])
  }
  const list = await call(paths.commands)

  expect(good.map(({ status }) => status)).toEqual([201, 201])
  expect(bad).toEqual([
    [400, '100022', 'the body is not a JSON object, or one of more than 64 levels'],
    [400, '100022', 'the body is not a JSON object, or one of more than 64 levels'],
    [400, '100022', 'paras must be a JSON object of up to 65536 characters'],
  ])
  expect([list.status, list.body.data.length]).toEqual([200, 2])
  expect(() => emulator.snapshot()).not.toThrow()
})

test('refuses a device beyond the limit [register.most]', async () => {
  const devices = Array.from({ length: 9999 }, (_, index) => ({ deviceId: `device-${index}` }))
  const emulator = stillEmulator({ apps: [{ ...demoApp, devices }] })
  const call = await business(emulator)

  const last = await call(paths.register, 'POST', { nodeId: 'one' })
  const more = await call(paths.register, 'POST', { nodeId: 'two' })

  expect([last.status, verdict(more)]).toEqual([200, [500, '100412']])
  expect(emulator.apps.get(demoApp.appId)?.devices).toBe(10_000)
})

test('refuses a subscription beyond the limit [subscribe.most]', async () => {
  const call = await business(stillEmulator())
  const subscribe = (index: number) =>
    call(paths.subscriptions, 'POST', {
      notifyType: 'deviceAdded',
      callbackUrl: `http://127.0.0.1:9/${index}`,
    })
  for (let index = 0; index < 1000; index += 1) expect((await subscribe(index)).status).toBe(201)

  expect(verdict(await subscribe(1000))).toEqual([400, '100228'])
  expect(verdict(await subscribe(0))).toEqual([409, '100227'])
})

test.each([
  ['percent-encoded', encodeURIComponent],
  ['percent-encoded twice', (text: string) => encodeURIComponent(encodeURIComponent(text))],
  ['next to an invalid escape', (text: string) => `%zz%ff${encodeURIComponent(text)}`],
])(
  'hides a secret that is %s in the journal where nothing should be encoded',
  async (_, disguise) => {
    const secret = 'Canary+Secret/1%'
    const emulator = stillEmulator({ apps: [{ ...demoApp, secret }] })
    const sent = disguise(secret)

    await ask(emulator, `/nowhere/${sent}?name=${encodeURIComponent(sent)}`, {
      headers: { 'User-Agent': `agent ${sent}`, [disguise(secret)]: 'x' },
    })

    const written = JSON.stringify(emulator.journal.entries)
    expect(written).not.toMatch(/secret/i)
    expect(written).toContain('[redacted]')
  },
)

test('hides a secret that became the lower-case name of a header', async () => {
  const secret = 'CanaryOfLettersOnly'
  const emulator = stillEmulator({ apps: [{ ...demoApp, secret }] })

  await ask(emulator, '/nowhere', { headers: { [secret]: 'x' } })

  expect(emulator.journal.entries[0]?.request.headers).toEqual({ '(others)': '1' })
})

test('shows only the beginning of a long value', async () => {
  const emulator = stillEmulator()

  await postForm(emulator, 'login', `name=${'x'.repeat(100_000)}`)
  await login(emulator)

  expect(JSON.stringify(emulator.journal.entries[0]).length).toBeLessThan(3000)
})
