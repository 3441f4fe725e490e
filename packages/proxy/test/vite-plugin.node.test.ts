import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { createProxiedClient } from '@northbound/auth'
import { createEmulator, demoApp, type Emulator } from '@northbound/emulator'
import { type RunningEmulator, serveEmulator } from '@northbound/emulator/node'
import { northboundProxy } from '@northbound/proxy/vite'
import { chromium } from 'playwright'
import { build, createServer, type InlineConfig, preview } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../tooling/programs/find-chromium.mjs'

const secret = 'canary-secret-6f1d2b'
const list = '/iot/iocm/app/dm/v1.4.0/devices?pageNo=0'
const meant = { 'x-northbound': '1' }

let emulator: Emulator
let platform: RunningEmulator
let root: string
const closing: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  emulator = createEmulator({ apps: [{ appId: demoApp.appId, secret }] })
  platform = await serveEmulator(emulator)
  root = mkdtempSync(join(tmpdir(), 'northbound-vite-'))
  mkdirSync(join(root, 'src'))
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(root, 'index.html'), '<script type="module" src="/src/main.js"></script>')
  writeFileSync(
    join(root, 'src/main.js'),
    `console.log(import.meta.env); fetch('${list}', { headers: { 'x-northbound': '1' } })`,
  )
  writeFileSync(join(root, '.env'), `NORTHBOUND_SECRET=${secret}\nVITE_TITLE=seen-by-pages\n`)
  writeFileSync(
    join(root, 'northbound.yaml'),
    `platform:
  url: ${platform.url}
  appId: ${demoApp.appId}
prefix: /iot
origins: []
routes: [devicesReadOnly]
`,
  )
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  await platform.close()
  rmSync(root, { recursive: true })
})

const config = (more: InlineConfig = {}): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [northboundProxy()],
  ...more,
})

async function startServer(more: InlineConfig = {}): Promise<string> {
  const server = await createServer(
    config({ server: { port: 0, host: '127.0.0.1', watch: null, ws: false }, ...more }),
  )
  closing.push(() => server.close())
  await server.listen()
  return new URL(server.resolvedUrls?.local[0] ?? '').origin
}

test('northboundProxy() lets pages of the development server read devices', async () => {
  const url = await startServer()

  const read = await fetch(url + list, { headers: meant })
  const wrote = await fetch(url + list, { headers: { ...meant, origin: url } })

  expect(await read.json()).toHaveProperty('devices')
  expect(wrote.status).toBe(200)
  expect(emulator.journal.entries.map(({ api }) => api)).toEqual(['login', 'devices', 'devices'])
})

test('applies the checks of production before Vite’s own CORS', async () => {
  const url = await startServer()
  // Vite itself would allow any page of this machine.
  const origin = 'http://localhost:4321'

  const preflight = await fetch(url + list, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET' },
  })
  const foreign = await fetch(url + list, { headers: { ...meant, origin } })
  const blind = await fetch(url + list)

  expect([preflight.status, foreign.status, blind.status]).toEqual([403, 403, 403])
  for (const answer of [preflight, foreign]) {
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  }
  expect(emulator.journal.entries).toEqual([])
})

test('a page reads devices from its own origin, and can read why a call failed', async () => {
  writeFileSync(
    join(root, 'src/main.js'),
    `import { createProxiedClient } from '@northbound/auth'
globalThis.platform = createProxiedClient({ proxy: '/iot' })`,
  )
  const url = await startServer({
    resolve: {
      alias: {
        '@northbound/auth': fileURLToPath(import.meta.resolve('../../auth/src/index.ts')),
      },
    },
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1', watch: null, ws: false, fs: { strict: false } },
  })
  const browser = await chromium.launch(chromiumLaunchOptions())
  closing.push(() => browser.close())
  const page = await browser.newPage()
  await page.goto(url)
  await page.waitForFunction('globalThis.platform')

  const seen = await page.evaluate(async () => {
    const { platform } = globalThis as unknown as {
      platform: ReturnType<typeof createProxiedClient>
    }
    const path = 'iocm/app/dm/v1.4.0/devices'
    const { devices } = await platform
      .get(path, { searchParams: { pageNo: 0 } })
      .json<{ devices: unknown[] }>()
    const refused: unknown = await platform.delete(`${path}/x`).catch((error: unknown) => error)
    return { count: devices.length, ...(refused as { kind: string; detail: string }) }
  })

  expect(seen).toMatchObject({ kind: 'platform-refused', detail: 'method-refused' })
  expect(seen.count).toBeGreaterThan(0)
})

test('leaves all other paths to Vite', async () => {
  const url = await startServer()

  expect(await (await fetch(`${url}/`)).text()).toContain('/src/main.js')
})

test('the secret is in no module of the development server', async () => {
  const url = await startServer()

  const texts = await Promise.all(
    ['/', '/src/main.js', '/@vite/client', '/@vite/env', '/.env', '/northbound.yaml?raw'].map(
      async (path) => (await fetch(url + path)).text(),
    ),
  )

  expect(texts[1]).toContain('seen-by-pages')
  expect(texts.join('')).not.toContain('canary')
})

test('the secret is in no file of a build, and the preview server has the proxy', async () => {
  await build(config())
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  const previewed = await preview(config({ preview: { port: 0, host: '127.0.0.1' } }))
  closing.push(() => previewed.close())

  const { origin } = new URL(previewed.resolvedUrls?.local[0] ?? '')
  const answer = await fetch(origin + list, { headers: { ...meant, origin } })

  expect(files.join('')).toContain('seen-by-pages')
  expect(files.join('')).not.toContain('canary')
  expect(files.join('')).not.toContain('NORTHBOUND_SECRET')
  expect(answer.status).toBe(200)
})

test.each<[string, InlineConfig, string]>([
  [
    'an envPrefix that exposes NORTHBOUND_ variables',
    { envPrefix: ['VITE_', 'NORTHBOUND_'] },
    'envPrefix',
  ],
  ['an envPrefix that is a prefix of NORTHBOUND_', { envPrefix: 'NORTH' }, 'envPrefix'],
  ['a define of the secret', { define: { 'process.env.NORTHBOUND_SECRET': '"x"' } }, 'define'],
  ['a server on all addresses without authorize', { server: { host: true } }, 'server.host'],
  ['a server on 0.0.0.0 without authorize', { server: { host: '0.0.0.0' } }, 'server.host'],
])('refuses %s', async (_, more, field) => {
  await expect(startServer(more)).rejects.toThrow(`northboundProxy: ${field}`)
})

test('refuses a build that would expose the secret', async () => {
  await expect(build(config({ envPrefix: 'NORTHBOUND_' }))).rejects.toThrow('envPrefix')
})

test('an invalid configuration file stops the server, with the line', async () => {
  writeFileSync(join(root, 'northbound.yaml'), 'prefix: 5\n')

  await expect(startServer()).rejects.toThrow(/northbound\.yaml:1: prefix: must be a string/)
})

test('refuses a configuration without prefix', async () => {
  const file = join(root, 'northbound.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('prefix: /iot\n', ''))

  await expect(startServer()).rejects.toThrow('northboundProxy: prefix')
})
