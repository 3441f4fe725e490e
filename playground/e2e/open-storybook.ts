import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Page } from 'playwright'
import { chromiumLaunchOptions } from '../../packages/tooling/programs/find-chromium.mjs'
import { serveFolder, servedUnder } from './open-playground.ts'

/** The Storybook as it is published, with the frame of its stories open. */
export interface OpenedStorybook extends AsyncDisposable {
  readonly storyIds: readonly string[]
  readonly page: Page
}

/** As much as is needed of the list that lies beside the pages of a built Storybook. */
interface Index {
  readonly entries: Readonly<Record<string, { readonly id: string; readonly type: string }>>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const storybook = fileURLToPath(
  new URL('../../node_modules/storybook/dist/bin/dispatcher.js', import.meta.url),
)

/** Builds the Storybook as `npm run build-storybook` does, and opens it in a Chromium. */
export async function openStorybook(): Promise<OpenedStorybook> {
  const folder = await mkdtemp(join(tmpdir(), 'northbound-storybook-'))
  const args = [storybook, 'build', '--output-dir', folder, '--disable-telemetry', '--quiet']
  await promisify(execFile)(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as Index
  const storyIds = Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id)

  const server = await serveFolder(folder)
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch(chromiumLaunchOptions())
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  // The check that Storybook itself makes in the look of now would only be made twice.
  const query = `id=${storyIds[0]}&viewMode=story&globals=a11y.manual:!true`
  await page.goto(`http://127.0.0.1:${port}${servedUnder}iframe.html?${query}`)
  await page.locator('.northbound').first().waitFor()
  return {
    storyIds,
    page,
    async [Symbol.asyncDispose]() {
      await browser.close()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}
