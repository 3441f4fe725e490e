import { createEmulator, demoApp, type Emulator } from '@northbound/emulator'
import { type RunningEmulator, serveEmulator } from '@northbound/emulator/node'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withCors } from '../../packages/runtime-tests/with-cors.ts'
import type { OpenedServer } from './diagnosis/open-server.ts'
import { openSandbox, type Sandbox, type Prepared } from './diagnosis/open-sandbox.ts'
import { clearHistory, readDiagnosis, titlesOf } from './diagnosis/read-diagnosis.ts'
import type { Expected } from './diagnosis/situation.ts'
import { situationsWith } from './diagnosis/situations.ts'
import type { Visit } from './visit.ts'

const secret = 'canary-S3cret-of-a-real-platform'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openSandbox()
})
afterAll(() => sandbox[Symbol.asyncDispose]())

/** Only their names, to have a test for each before any server runs. */
const none = { ca: '', server: { cert: '', key: '' }, client: { cert: '', key: '' } }
const situations = situationsWith({ good: none, expired: none, wrongName: none, mutual: none })
const prepared = (id: string) =>
  sandbox.situations.find((situation) => situation.id === id) as Prepared

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function choose(
  page: Page,
  target: 'My platform, directly' | 'My platform, via relay',
): Promise<void> {
  await page.getByRole('radio', { name: target }).check()
  await page.getByLabel('appId', { exact: true }).fill('my-app')
  await page.getByLabel('secret', { exact: true }).fill(secret)
}

async function callDirectly(page: Page, url: string): Promise<void> {
  await page.getByLabel('Platform URL').fill(url)
  await clearHistory(page)
  await press(page, 'Log in')
}

/** Waits for the diagnosis and compares it with the expected one, in both languages. */
async function expectDiagnosis(page: Page, { name, certainty, among }: Expected): Promise<string> {
  const { text, ...read } = await readDiagnosis(page)
  expect(read).toEqual({ name, certainty, titles: titlesOf(name) })
  if (among) expect(text).toContain(titlesOf(among)[0])
  expect(text).not.toContain(secret)
  return text
}

/** One request at most besides the login, and nothing in it. */
function expectBareProbe({ arrived }: Pick<OpenedServer, 'arrived'>): void {
  const [logins, others] = [
    arrived.filter(({ method }) => method === 'POST'),
    arrived.filter(({ method }) => method !== 'POST'),
  ]
  expect(logins.length).toBeLessThanOrEqual(1)
  expect(others.length).toBeLessThanOrEqual(1)
  for (const { method, path, headers, body } of others) {
    expect([method, path, body]).toEqual(['GET', '/', ''])
    expect(headers).toMatchObject({ 'sec-fetch-mode': 'no-cors' })
    for (const name of [
      'cookie',
      'authorization',
      'app_key',
      'referer',
      'origin',
      'content-type',
    ]) {
      expect(headers).not.toHaveProperty(name)
    }
    expect(JSON.stringify(headers)).not.toContain(secret)
  }
}

describe('a page that calls directly', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await sandbox.visit(sandbox.builtUrl)
    await choose(visit.page, 'My platform, directly')
  })

  test.for(situations)(
    'diagnoses as $direct.name, $direct.certainty: $title',
    async ({ id, direct, hangs }) => {
      const { server, target } = prepared(id)
      const { page } = hangs ? await visitWithClock() : visit

      await callDirectly(page, target)
      if (hangs) await passTime(page, server)
      await expectDiagnosis(page, direct)

      if (server) expectBareProbe(server)
    },
  )

  /** A page whose clock waits to be moved. */
  async function visitWithClock(): Promise<Visit> {
    const another = await sandbox.visit(sandbox.builtUrl)
    await another.page.clock.install()
    await choose(another.page, 'My platform, directly')
    return another
  }

  /** Past the deadline of the login, and once the probe is under way past that of the probe. */
  async function passTime(page: Page, server: OpenedServer | undefined): Promise<void> {
    await expect.poll(() => server?.arrived.length).toBe(1)
    await page.clock.runFor(10_000)
    await expect
      .poll(async () => {
        await page.clock.runFor(100)
        return server?.arrived.length
      })
      .toBe(2)
    await page.clock.runFor(3_000)
  }

  test('says that a login may have been carried out, but not for a call stopped by the preflight', async () => {
    const { page } = visit

    await callDirectly(page, prepared('no-cors').target)
    const told = await expectDiagnosis(page, { name: 'cors-blocked', certainty: 'likely' })

    expect(told).toContain('The login may still have been carried out.')
    expect(told).toContain(`Origin: ${new URL(sandbox.builtUrl).origin}`)
  })

  test('the client sends nothing when no value is filled in', async () => {
    const { page } = await sandbox.visit(sandbox.builtUrl)
    await page.getByRole('radio', { name: 'My platform, directly' }).check()

    await press(page, 'Log in')

    await expectDiagnosis(page, { name: 'value-refused', certainty: 'certain' })
  })

  test('sends no login over plain http to another machine, and says why', async () => {
    const { page } = visit

    await callDirectly(page, 'http://platform.example-operator.net')

    await expectDiagnosis(page, { name: 'plain-http-refused', certainty: 'certain' })
  })

  test('offline', async () => {
    const { page } = visit
    await page.context().setOffline(true)

    await callDirectly(page, 'https://platform.example-operator.net:8743')

    await expectDiagnosis(page, { name: 'offline', certainty: 'certain' })
    await page.context().setOffline(false)
  })

  test('a policy of the page that forbids the address', async () => {
    const { page } = await sandbox.visit(sandbox.builtUrl)
    await page.evaluate(() => {
      const policy = document.createElement('meta')
      policy.httpEquiv = 'Content-Security-Policy'
      policy.content = "connect-src 'self'"
      document.head.append(policy)
    })
    await choose(page, 'My platform, directly')

    await callDirectly(page, 'https://platform.example-operator.net:8743')

    await expectDiagnosis(page, { name: 'blocked-by-policy', certainty: 'certain' })
  })

  test('a page from https and a platform over http: mixed content', async () => {
    const { page } = await sandbox.visit(sandbox.publicUrl, { ignoreHTTPSErrors: true })
    await choose(page, 'My platform, directly')
    await page.getByLabel('Platform URL').fill('http://platform.example-operator.net')
    await page.getByRole('checkbox', { name: /over http anyway/ }).check()

    await press(page, 'Log in')

    await expectDiagnosis(page, { name: 'mixed-content', certainty: 'certain' })
  })

  // Chromium asks the visitor for permission; headless, it denies by itself.
  test.for([
    ['refused', [], { name: 'local-network-denied', certainty: 'certain' }, []],
    ['given', ['local-network-access'], { name: 'wrong-shape', certainty: 'certain' }, ['POST']],
  ] as const)(
    'a page of the internet whose leave for this machine is %s',
    async ([, permissions, expected, methods]) => {
      const { page } = await sandbox.visit(sandbox.publicUrl, {
        ignoreHTTPSErrors: true,
        permissions: [...permissions],
      })
      await choose(page, 'My platform, directly')
      const { server, target } = prepared('shape')
      const before = server?.arrived.length ?? 0

      await callDirectly(page, target)

      await expectDiagnosis(page, expected)
      expect(server?.arrived.slice(before).map(({ method }) => method)).toEqual(methods)
    },
  )
})

describe('a page that calls through the relay', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await sandbox.visit(sandbox.devUrl)
    await choose(visit.page, 'My platform, via relay')
  })

  const relayed = situations.filter((situation) => situation.relayed)

  test.for(relayed)(
    'diagnoses as $relayed.name, $relayed.certainty: $title',
    async ({ id, relayed }) => {
      const { page } = visit
      const { server } = prepared(id)
      const before = server?.arrived.length ?? 0

      await page.getByRole('radio', { name: new RegExp(`^${id} http`) }).check()
      await clearHistory(page)
      await press(page, 'Log in')
      const told = await expectDiagnosis(page, relayed as Expected)

      expect(told).not.toContain('A second request')
      // Commands name the platform, not the relay.
      expect(told).not.toContain(new URL(sandbox.devUrl).host)
      // The relay sends no second request, and the page sends none beside the relay.
      expect((server?.arrived.length ?? 0) - before).toBeLessThanOrEqual(1)
      expect(visit.foreign).toEqual([])
    },
  )

  test('the server of the page is down', async () => {
    const { page } = visit
    await sandbox.stopDevServer()

    await clearHistory(page)
    await press(page, 'Log in')

    await expectDiagnosis(page, { name: 'page-server-gone', certainty: 'likely' })
  })
})

describe('a code of the platform', () => {
  let emulator: Emulator
  let platform: RunningEmulator
  let visit: Visit
  beforeAll(async () => {
    emulator = createEmulator()
    const readable = withCors((request) => emulator.fetch(request))
    platform = await serveEmulator({ fetch: (input) => readable(input as Request) })
    visit = await sandbox.visit(sandbox.builtUrl)
    await visit.page.getByRole('radio', { name: 'My platform, directly' }).check()
    await visit.page.getByLabel('Platform URL').fill(platform.url)
    await visit.page.getByLabel('appId', { exact: true }).fill(demoApp.appId)
    await visit.page.getByLabel('secret', { exact: true }).fill(demoApp.secret)
  })
  afterAll(() => platform.close())

  const certain = 'certain'
  test.for([
    ['login', 'Log in', '100208', 'credentials-rejected', certain],
    ['login', 'Log in', '102202', 'parameter-missing', certain],
    ['login', 'Log in', '100449', 'application-frozen', certain],
    ['login', 'Log in', '100247', 'application-frozen', certain],
    ['login', 'Log in', '50400', 'input-invalid', certain],
    ['login', 'Log in', '50252', 'platform-fault', certain],
    ['refreshToken', 'Refresh', '100208', 'refresh-token-rejected', 'likely'],
    ['refreshToken', 'Refresh', '100006', 'refresh-token-rejected', 'likely'],
    ['refreshToken', 'Refresh', '102202', 'parameter-missing', certain],
    ['devices', 'List devices', '1010005', 'token-superseded', 'likely'],
    ['devices', 'List devices', '1010009', 'throttled', certain],
    ['devices', 'List devices', '100203', 'application-unknown', certain],
    ['devices', 'List devices', '100217', 'not-authorized', certain],
    ['devices', 'List devices', '100501', 'throttled', certain],
  ] as const)('%s, %s, %s: %s', async ([api, button, code, name, certainty]) => {
    const { page } = visit
    await clearHistory(page)
    if (button !== 'Log in') {
      await press(page, 'Log in')
      await page.getByRole('region', { name: 'History' }).getByRole('listitem').waitFor()
    }
    const before = emulator.journal.entries.length
    emulator.faults.next({ api, code })

    await press(page, button)
    await page.getByText(`${code} · `).waitFor()
    const told = await expectDiagnosis(page, { name, certainty })

    expect(told).toContain(code)
    expect(told).not.toContain('A second request')
    expect(emulator.journal.entries.length).toBe(before + 1)
  })

  test('distinguishes an expired token from a superseded one', async () => {
    const { page } = await sandbox.visit(sandbox.builtUrl)
    await press(page, 'Log in')
    await page.getByRole('timer').waitFor()
    await press(page, '+1 h')

    await press(page, 'List devices')

    await expectDiagnosis(page, { name: 'token-expired', certainty: 'likely' })
  })
})
