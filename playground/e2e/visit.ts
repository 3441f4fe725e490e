import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { onTestFinished, TestRunner } from 'vitest'

/** A visit in progress, and what was overheard. */
export interface Visit {
  readonly page: Page
  /** Everything the page wrote to the console, uncaught errors included. */
  readonly console: string[]
  /** Addresses outside the page's own origin that were asked for. */
  readonly foreign: string[]
  /** What the content security policy refused. */
  readonly refused: string[]
}

export interface VisitOptions extends BrowserContextOptions {
  /** What follows the address of the page, such as `#share=…`. */
  readonly suffix?: string
  /** Does something with the page before it is opened. */
  readonly before?: (page: Page) => Promise<unknown>
  /** What has to be in it for the page to count as opened. @default what its script draws below the form */
  readonly until?: string
}

/** Opens the page in a context of its own, in English and without motion unless asked otherwise. */
export async function visit(
  browser: Browser,
  url: string,
  { suffix = '', before, until = '[data-place=wire]', ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-US',
    reducedMotion: 'reduce',
    // Workers would outlive the test; tests of workers enable them.
    serviceWorkers: 'block',
    ...options,
  })
  // A page that is left open goes on counting down its token, beside all that come after it.
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close())
  const page = await context.newPage()
  const overheard: Visit = { page, console: [], foreign: [], refused: [] }
  await page.exposeFunction('noteRefusal', (what: string) => void overheard.refused.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteRefusal } = globalThis as unknown as { noteRefusal(what: string): void }
      noteRefusal(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  page.on('console', (message) => {
    // Reported by the browser's driver for visits without a worker.
    if (message.text() === 'Service Worker registration blocked by Playwright') return
    overheard.console.push(`${message.type()} ${message.text()}`)
  })
  page.on('pageerror', (error) => overheard.console.push(`error ${error.message} ${error.stack}`))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) overheard.foreign.push(request.url())
  })
  await before?.(page)
  // What is held back would keep the page from having loaded.
  await page.goto(url + suffix, { waitUntil: 'commit' })
  await page.locator(until).first().waitFor({ state: 'attached' })
  return overheard
}
