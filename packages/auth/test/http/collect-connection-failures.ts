/**
 * Collects what runtimes throw when a connection fails, from real servers on this machine, into `connection-failures/connection-failures.json`.
 * Run by hand, after `node packages/tooling/ensure.mjs runtimes`:
 *
 *     node --conditions=@northbound/source packages/auth/test/http/collect-connection-failures.ts
 *
 * Rows that are known from documentation alone are in `connection-failures/documented-failures.json`.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { bunPath } from '../../../runtimes/bun-path.ts'
import { loadMiniflare } from '../../../runtimes/load-miniflare.ts'
import { chromiumLaunchOptions } from '../../../tooling/programs/find-chromium.mjs'
import { makeCertificates } from './connection-failures/make-certificates.ts'
import { type Case, openServers } from './connection-failures/open-servers.ts'
import { readThrown } from './connection-failures/read-thrown.mjs'

interface Collected {
  readonly version: string
  readonly thrown: readonly { readonly cause: string; readonly thrown?: unknown }[]
}

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'connection-failures-'))
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const client = here('connection-failures/client-program.mjs')
const certificates = makeCertificates(folder)
// The built-in fetch, and workerd, know authorities from this variable alone.
process.env['NODE_EXTRA_CA_CERTS'] = certificates.caFile
const { cases, close } = await openServers(certificates)
const path = join(folder, 'cases.json')
writeFileSync(path, JSON.stringify({ caFile: certificates.caFile, cases }))

const offlinePath = join(folder, 'offline.json')
const offline: Case[] = [
  { cause: 'name server down', url: 'https://platform.example.com:8743/' },
  { cause: 'no network', url: 'http://203.0.113.1:8743/' },
]
writeFileSync(offlinePath, JSON.stringify({ caFile: certificates.caFile, cases: offline }))
const deno = here('../../../../node_modules/.bin/deno')
/** In a network of its own that leads nowhere, which Linux gives to a process that has the right to it. */
const alone = (program: string, ...args: string[]) =>
  runClient('unshare', '-n', program, ...args, offlinePath)

const collected: [runtime: string, client: string, () => Promise<Collected>][] = [
  ['Node', 'fetch', () => runClient(process.execPath, client, path)],
  ['Node', 'undici', () => runClient(process.execPath, client, path, 'undici')],
  ['Node', 'fetch', () => alone(process.execPath, client)],
  ['Deno', 'fetch', () => runClient(deno, 'run', '-A', client, path)],
  ['Deno', 'fetch', () => alone(deno, 'run', '-A', client)],
  ['Bun', 'fetch', () => runClient(bunPath, client, path)],
  ['Bun', 'fetch', () => alone(bunPath, client)],
  ['workerd', 'fetch', collectFromWorkerd],
  ['Chromium', 'fetch', () => collectFromChromium('fetch')],
  ['Chromium', 'Playwright', () => collectFromChromium('goto')],
]
const rows: object[] = []
for (const [runtime, how, collect] of collected) {
  const { version, thrown } = await collect()
  for (const one of thrown) {
    if (one.thrown) rows.push({ runtime, client: how, version, ...one })
    else console.log(`${runtime} ${how}: nothing was thrown for "${one.cause}"`)
  }
}
close()
rmSync(folder, { recursive: true })
const origin =
  'Collected by collect-connection-failures.ts from servers on this machine (Linux); ports and paths are replaced.'
writeFileSync(
  here('connection-failures/connection-failures.json'),
  `${JSON.stringify({ origin, rows }, null, 2)}\n`,
)
console.log(`${rows.length} rows.`)
process.exit()

async function runClient(program: string, ...args: string[]): Promise<Collected> {
  const { stdout } = await run(program, args, { env: process.env, maxBuffer: 2 ** 24 })
  return JSON.parse(stdout)
}

/** The cases that a client without settings of its own can try. */
function simple(): readonly Case[] {
  return cases.filter(
    ({ cert, pfx, addresses, connectTimeoutMs }) =>
      !cert && !pfx && !addresses && !connectTimeoutMs,
  )
}

async function collectFromWorkerd(): Promise<Collected> {
  const { Miniflare, convertV4MiniflareOptions } = loadMiniflare()
  const script = `
    import { readThrown } from './read-thrown.mjs'
    export default { async fetch(request) {
      const { url, isRead } = await request.json()
      try {
        const response = await fetch(url)
        if (isRead) await response.text()
        return Response.json({})
      } catch (error) { return Response.json({ thrown: readThrown(error) }) }
    } }`
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: [
        { type: 'ESModule', path: 'main.mjs', contents: script },
        {
          type: 'ESModule',
          path: 'read-thrown.mjs',
          contents: readFileSync(here('connection-failures/read-thrown.mjs'), 'utf8'),
        },
      ],
      compatibilityDate: '2026-01-01',
    }),
  )
  await worker.ready
  const thrown: { cause: string; thrown?: unknown }[] = []
  for (const { cause, url, isRead } of simple()) {
    const answer = await worker.dispatchFetch('http://worker/', {
      method: 'POST',
      body: JSON.stringify({ url, isRead }),
    })
    const { thrown: seen } = (await answer.json()) as { thrown?: unknown }
    thrown.push({ cause, ...(seen !== undefined && { thrown: seen }) })
  }
  await worker.dispose()
  const require = createRequire(here('../../../runtimes/package.json'))
  return { version: require('workerd/package.json').version, thrown }
}

async function collectFromChromium(how: 'fetch' | 'goto'): Promise<Collected> {
  const browser = await chromium.launch(chromiumLaunchOptions())
  const thrown: { cause: string; thrown?: unknown }[] = []
  for (const { cause, url } of simple()) {
    const page = await browser.newPage()
    await page.goto('about:blank')
    if (how === 'fetch') {
      const seen = await page.evaluate(async (address) => {
        try {
          await (await fetch(address)).text()
          return undefined
        } catch (error) {
          return { name: (error as Error).name, message: (error as Error).message }
        }
      }, url)
      thrown.push({ cause, ...(seen && { thrown: seen }) })
    } else {
      const seen = await page.goto(url, { timeout: 8000 }).then(
        () => undefined,
        // The call log names the address.
        (error: Error) => readThrown({ name: error.name, message: error.message.split('\n')[0] }),
      )
      // This browser knows no authority of ours, and then looks no further; nor is its patience a cause.
      const isHidden =
        /AUTHORITY_INVALID/.test(seen?.message ?? '') && !/self-signed|unknown auth/.test(cause)
      if (seen && !isHidden && !/Timeout/.test(seen.message)) thrown.push({ cause, thrown: seen })
    }
    await page.close()
  }
  const version = browser.version()
  await browser.close()
  return { version, thrown }
}
