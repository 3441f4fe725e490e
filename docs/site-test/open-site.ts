import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright'
import sirv from 'sirv'
import { chromiumLaunchOptions } from '../../packages/tooling/programs/find-chromium.mjs'

/** Where `npm run docs` puts the site. */
export const builtSite = fileURLToPath(new URL('../.vitepress/dist/', import.meta.url))

export interface OpenedSite extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string
  readonly browser: Browser
}

/** The built site on a free port, served as static files, and a Chromium. @throws {Error} when the site is not built */
export async function openSite(): Promise<OpenedSite> {
  if (!existsSync(`${builtSite}index.html`))
    throw new Error('There is no built site to test: run `npm run docs` first.')
  // Addresses have no ending: `/guide/tabs` is the file `guide/tabs.html`.
  const missing = readFileSync(`${builtSite}404.html`)
  const server = createServer(
    sirv(builtSite, {
      extensions: ['html'],
      onNoMatch: (_, answer) =>
        void answer.writeHead(404, { 'content-type': 'text/html' }).end(missing),
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch(chromiumLaunchOptions())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    async [Symbol.asyncDispose]() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
