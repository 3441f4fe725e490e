import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { createServer, type ViteDevServer } from 'vite'
import { chromiumLaunchOptions } from '../../packages/tooling/find-chromium.mjs'

/** A visit in progress, and what was overheard. */
export interface Visit {
  readonly page: Page
  /** Everything the page wrote to the console, errors that nobody caught included. */
  readonly console: string[]
  /** Addresses outside the page's own origin that were asked for. */
  readonly foreign: string[]
}

/** The development server as `npm start` runs it, on a free port, and a Chromium. */
export interface Opened extends AsyncDisposable {
  readonly url: string
  visit(options?: BrowserContextOptions): Promise<Visit>
}

export async function openPlayground(): Promise<Opened> {
  const server = await createServer({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    // Sources may change while the tests run; what is tested must not.
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  })
  await server.listen()
  const url = addressOf(server)
  const browser = await chromium.launch(chromiumLaunchOptions())
  return {
    url,
    visit: (options) => visit(browser, url, options),
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server.close()
    },
  }
}

async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const overheard: Visit = { page, console: [], foreign: [] }
  page.on('console', (message) => overheard.console.push(`${message.type()} ${message.text()}`))
  page.on('pageerror', (error) => overheard.console.push(`error ${error.message} ${error.stack}`))
  page.on('request', (request) => {
    if (new URL(request.url()).protocol === 'data:') return
    if (!request.url().startsWith(url)) overheard.foreign.push(request.url())
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return overheard
}

function addressOf(server: ViteDevServer): string {
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('The development server has no address')
  return address
}
