import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright'
import { chromiumLaunchOptions } from '../../../tooling/programs/find-chromium.mjs'

/** A Chromium as users run it: tabs in one window, one of them visible, and a back/forward cache. */
export interface OpenedChromium extends AsyncDisposable {
  readonly context: BrowserContext
  /** The folder of its profile: all that it keeps on disk. */
  readonly profile: string
}

/**
 * Playwright's own `launch` makes every page believe that it is visible and focused, and no such page can be frozen.
 * So Chromium is started here, and Playwright is told not to change its defaults.
 */
export async function openChromium(...switches: string[]): Promise<OpenedChromium> {
  const { executablePath = chromium.executablePath(), args } = chromiumLaunchOptions({
    withTabs: true,
  })
  const profile = await mkdtemp(join(tmpdir(), 'northbound-tabs-'))
  const browserProcess = spawn(
    executablePath,
    [
      ...args,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--password-store=basic',
      '--use-mock-keychain',
      ...switches,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const exited = once(browserProcess, 'exit')
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    browserProcess.stderr.on('data', (chunk: Buffer) => {
      said += chunk
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    browserProcess.once('error', reject)
    browserProcess.once('exit', () => reject(new Error(`Chromium ended at once: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no window')
  return {
    context,
    profile,
    async [Symbol.asyncDispose]() {
      await browser.close()
      browserProcess.kill('SIGKILL')
      await exited
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
