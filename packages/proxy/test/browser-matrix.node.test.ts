import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp, type Emulator } from '@northbound/emulator'
import { type RunningEmulator, serveEmulator } from '@northbound/emulator/node'
import { createProxy, createSessionCookie, type ProxyEvent, routeGroups } from '@northbound/proxy'
import { type RunningProxy, serveProxy } from '@northbound/proxy/node'
import { type Browser, type BrowserContext, chromium, type Frame } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../tooling/programs/find-chromium.mjs'
import { problemIn } from './stage/read-event.ts'

/** Origins of pages: an allowed one, another port of this site, another site, and the opaque origin of a sandboxed frame. */
const pageOrigins = ['allowed', 'same-site', 'cross-site', 'null'] as const
type PageOrigin = (typeof pageOrigins)[number]
const notAllowed = pageOrigins.filter((origin) => origin !== 'allowed')

const list = '/iocm/app/dm/v1.4.0/devices?pageNo=0'
const commands = '/iocm/app/cmd/v1.4.0/deviceCommands'
const csrf = { 'x-northbound': '1' }
const json = { ...csrf, 'content-type': 'application/json' }
const command = JSON.stringify({ deviceId: 'x', command: { serviceId: 's', method: 'm' } })

interface Init {
  readonly method?: string
  readonly mode?: 'no-cors'
  readonly credentials?: 'include'
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** Every kind of call that a script can make. */
const calls: Record<string, readonly [path: string, init: Init]> = {
  'simple GET': [list, {}],
  'simple POST': [commands, { method: 'POST', body: command }],
  'GET without CORS': [list, { mode: 'no-cors' }],
  'POST without CORS': [commands, { method: 'POST', body: command, mode: 'no-cors' }],
  'credentialed simple GET': [list, { credentials: 'include' }],
  'preflighted GET': [list, { headers: csrf }],
  'preflighted POST': [commands, { method: 'POST', headers: json, body: command }],
  'credentialed preflighted GET': [list, { headers: csrf, credentials: 'include' }],
  'credentialed preflighted POST': [
    commands,
    { method: 'POST', headers: json, body: command, credentials: 'include' },
  ],
}

// Each test opens its own pages in a real browser.

let browser: Browser
let emulator: Emulator
let platform: RunningEmulator
let running: RunningProxy
let proxy: string
let context: BrowserContext
let events: ProxyEvent[]
const session = createSessionCookie({ key: new Uint8Array(32).fill(7) })
const pages = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>page</title>')
})
const others = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>page</title>')
})
const portOf = (server: typeof pages) => (server.address() as AddressInfo).port

beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions())
  for (const server of [pages, others]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  }
})
afterAll(async () => {
  await browser.close()
  for (const server of [pages, others]) {
    server.closeAllConnections()
    server.close()
  }
})

beforeEach(async () => {
  emulator = createEmulator()
  platform = await serveEmulator(emulator)
  events = []
  const tokens = createTokenSource({ url: platform.url, ...demoApp })
  const made = createProxy({
    tokens,
    origins: [`http://localhost:${portOf(pages)}`],
    routes: [...routeGroups.devicesReadOnly, ...routeGroups.commands],
    credentials: true,
    // A visitor with a session in the browser, which a page of another origin would like to use.
    authorize: session.authorize,
    onEvent: (event) => void events.push(event),
  })
  running = await serveProxy(made)
  proxy = `http://localhost:${running.port}`
  context = await browser.newContext()
  const [, value = ''] = /=([^;]+)/.exec(await session.start('visitor')) ?? []
  await context.addCookies([
    {
      name: '__Host-northbound',
      value,
      url: `https://localhost:${running.port}/`,
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
    },
  ])
})
afterEach(async () => {
  await context.close()
  await running.close()
  await platform.close()
})

/** A page, or a sandboxed frame in one, of that origin. */
async function open(origin: PageOrigin): Promise<Frame> {
  const page = await context.newPage()
  const host = origin === 'cross-site' ? '127.0.0.1' : 'localhost'
  await page.goto(`http://${host}:${portOf(origin === 'same-site' ? others : pages)}/`)
  if (origin !== 'null') return page.mainFrame()
  const element = await page.evaluateHandle(async () => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts allow-forms')
    frame.srcdoc = '<!doctype html><title>sandboxed</title>'
    document.body.append(frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve))
    return frame
  })
  const frame = await element.contentFrame()
  if (!frame) throw new Error('The sandboxed frame is missing')
  return frame
}

/** What a script of that page can see. */
function call(frame: Frame, name: string) {
  const [path = '', init = {}] = calls[name] ?? []
  return frame.evaluate(
    async ([url, init]) => {
      try {
        const answer = await fetch(url, init)
        return { type: answer.type, status: answer.status, text: await answer.text() }
      } catch (error) {
        return { type: 'failed', status: 0, text: String((error as Error).name) }
      }
    },
    [proxy + path, init] as const,
  )
}

test('the fixture origins are same-origin, same-site and cross-site as named', async () => {
  const origins = await Promise.all(
    pageOrigins.map(async (origin) => (await open(origin)).evaluate(() => globalThis.origin)),
  )

  expect(origins).toEqual([
    `http://localhost:${portOf(pages)}`,
    `http://localhost:${portOf(others)}`,
    `http://127.0.0.1:${portOf(pages)}`,
    'null',
  ])
})

describe('an allowed page', () => {
  test('reads data', async () => {
    const { status, text } = await call(await open('allowed'), 'credentialed preflighted GET')

    expect(status).toBe(200)
    expect((JSON.parse(text) as { devices: unknown[] }).devices.length).toBeGreaterThan(0)
    expect(events.at(-1)?.attributes.identity).toBe('visitor')
  })

  test('sends commands', async () => {
    const { type } = await call(await open('allowed'), 'credentialed preflighted POST')

    expect(type).toBe('cors')
    expect(emulator.journal.entries.at(-1)).toMatchObject({ method: 'POST', path: commands })
  })

  test.each<[string, string]>([
    ['simple GET', 'header-missing'],
    ['simple POST', 'header-missing'],
    ['credentialed simple GET', 'header-missing'],
    ['preflighted GET', 'unauthorized'],
    ['preflighted POST', 'unauthorized'],
  ])('reads why a %s was refused: %s', async (name, problem) => {
    const { type, text } = await call(await open('allowed'), name)

    expect(type).toBe('cors')
    expect(JSON.parse(text)).toMatchObject({ name: problem, docs: `proxy/problems#${problem}` })
    expect(emulator.journal.entries).toEqual([])
  })

  test('reads why the login at the platform failed', async () => {
    emulator.apps.freeze(demoApp.appId)

    const { type, text } = await call(await open('allowed'), 'credentialed preflighted GET')

    expect(type).toBe('cors')
    expect(JSON.parse(text)).toMatchObject({
      name: 'platform-failed',
      kind: 'application-frozen',
      docs: 'errors/application-frozen',
    })
  })

  test('reads the platform’s own error', async () => {
    emulator.faults.next({ code: '1010009', path: '/iocm/app/dm/*' })

    const { status, text } = await call(await open('allowed'), 'credentialed preflighted GET')

    expect(status).toBe(403)
    expect(JSON.parse(text)).toMatchObject({ resultcode: '1010009' })
  })

  test('reads the header x-request-id', async () => {
    const frame = await open('allowed')

    const seen = await frame.evaluate(async (url) => {
      const { headers } = await fetch(url, { headers: { 'x-northbound': '1' } })
      return [...headers.keys()]
    }, proxy + list)

    expect(seen).toContain('x-request-id')
  })
})

describe.each(notAllowed)('a page of a not allowed origin: %s', (origin) => {
  test('cannot read a response or trigger a platform call from a script', async () => {
    const frame = await open(origin)

    for (const name of Object.keys(calls)) {
      events.length = 0
      const { type, status, text } = await call(frame, name)

      const isHidden = type === 'failed' || type === 'opaque'
      expect({
        name,
        status,
        isHidden: isHidden && !text.includes('{'),
        // The request arrived and was refused.
        isRefused: events.length > 0 && events.every(problemIn),
        upstream: emulator.journal.entries,
      }).toEqual({ name, status: 0, isHidden: true, isRefused: true, upstream: [] })
    }
  })

  test('cannot trigger a platform call by submitting a form', async () => {
    const frame = await open(origin)

    // The login, and a command disguised as a form, with each enctype.
    await frame.evaluate(
      (actions) => {
        for (const enctype of [
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data',
        ]) {
          for (const action of actions) {
            const target = document.createElement('iframe')
            target.name = `frame${document.forms.length}`
            const form = document.createElement('form')
            Object.assign(form, { action, enctype, method: 'post', target: target.name })
            const field = document.createElement('input')
            field.name = '{"deviceId":"x","a":"'
            field.value = '"}'
            form.append(field)
            document.body.append(target, form)
            form.submit()
          }
        }
      },
      [`${proxy}/iocm/app/sec/v1.1.0/login`, proxy + commands],
    )

    await expect.poll(() => events.length).toBe(6)
    expect(new Set(events.map(problemIn))).toEqual(new Set(['origin-refused', 'route-unknown']))
    expect(emulator.journal.entries).toEqual([])
  })

  test('cannot trigger a platform call by an image, a beacon or a script', async () => {
    const frame = await open(origin)

    await frame.evaluate(
      ([read, write]) => {
        new Image().src = read
        navigator.sendBeacon(write, new Blob(['{}'], { type: 'text/plain' }))
        const script = document.createElement('script')
        script.src = read
        document.head.append(script)
      },
      [proxy + list, proxy + commands] as const,
    )

    await expect.poll(() => events.length).toBeGreaterThanOrEqual(3)
    expect(events.map(problemIn)).not.toContain(undefined)
    expect(emulator.journal.entries).toEqual([])
  })
})
