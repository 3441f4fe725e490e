import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions, Page, Response } from 'playwright'
import type { OpenedSite } from './open-site.ts'

/** A visit to a page of the site, with its requests and errors. */
export interface PageVisit extends AsyncDisposable {
  readonly page: Page
  /** Requested addresses outside the site. */
  readonly foreign: string[]
  /** Errors and warnings of the page. */
  readonly complaints: string[]
  /** How much script the visit has fetched, in bytes after gzip. */
  scriptWeight(): Promise<number>
}

/** Opens a page in its own context, and waits until the network is idle. */
export async function visitPage(
  { browser, url }: OpenedSite,
  path: string,
  options: BrowserContextOptions = {},
): Promise<PageVisit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const foreign: string[] = []
  const complaints: string[] = []
  const scripts: Response[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== url && protocol !== 'data:') foreign.push(request.url())
  })
  page.on('response', (response) => {
    if (response.headers()['content-type']?.includes('javascript')) scripts.push(response)
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    // The template of a missing page expects the 404.
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(message.text())
  })
  await page.goto(url + path, { waitUntil: 'networkidle' })
  return {
    page,
    foreign,
    complaints,
    async scriptWeight() {
      const bodies = await Promise.all(scripts.map((script) => script.body()))
      return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
    },
    [Symbol.asyncDispose]: () => context.close(),
  }
}
