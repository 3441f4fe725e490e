import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type ConsoleMessage, chromium } from 'playwright'
import { build, preview } from 'vite'
import { takenOver } from '../../../../playground/src/first-look/taken-over.ts'
import { chromiumLaunchOptions } from '../../../tooling/programs/find-chromium.mjs'
import { median } from '../median.ts'
import { pressAtOnce, type Pressed } from './press-at-once.ts'

const root = fileURLToPath(new URL('../../../../playground', import.meta.url))

/** What the page prints before its figures. */
const printed = 'pressed:'

/** How many times slower than this machine the page computes. */
export const slowdown = 4

/** Medians of many first visits, in ms from the beginning of the navigation. */
export interface ColdVisits {
  /** The button of the login has answered a press, and that was painted. */
  readonly answeredMs: number
  /** The script of the page has taken over: from here on it answers by itself. */
  readonly takenOverMs: number
  /** The token is there, with its countdown. */
  readonly tokenMs: number
  readonly visits: number
}

/** Builds the playground, serves it on loopback, and visits it with empty caches on a slow processor. */
export async function measureColdVisits(times: number): Promise<ColdVisits> {
  const outDir = await mkdtemp(join(tmpdir(), 'northbound-bench-'))
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const browser = await chromium.launch(chromiumLaunchOptions())
  try {
    const url = server.resolvedUrls?.local[0]
    if (!url) throw new Error('The server of the playground has no address.')
    // The first starts the browser's own processes, too.
    await visitOnce(browser, url)
    const visits: Pressed[] = []
    for (let time = 0; time < times; time++) visits.push(await visitOnce(browser, url))
    return {
      answeredMs: median(visits.map(({ answeredMs }) => answeredMs)),
      takenOverMs: median(visits.map(({ takenOverMs }) => takenOverMs)),
      tokenMs: median(visits.map(({ tokenMs }) => tokenMs)),
      visits: times,
    }
  } finally {
    await browser.close()
    await server.close()
    await rm(outDir, { recursive: true })
  }
}

/** In a context of its own, which has nothing in its caches. */
async function visitOnce(browser: Browser, url: string): Promise<Pressed> {
  const context = await browser.newContext({ locale: 'en-US' })
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(pressAtOnce, { printed, takenOver })
    const isPrinted = (message: ConsoleMessage) => message.text().startsWith(printed)
    const result = page.waitForEvent('console', isPrinted)
    await page.goto(url, { waitUntil: 'commit' })
    const figures = (await result).text().slice(printed.length).trim().split(' ').map(Number)
    const [answeredMs = NaN, takenOverMs = NaN, tokenMs = NaN] = figures
    return { answeredMs, takenOverMs, tokenMs }
  } finally {
    await context.close()
  }
}
