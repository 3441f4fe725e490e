import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../packages/tooling/programs/find-chromium.mjs'
import type { Opened } from './open-playground.ts'
import { visit } from './visit.ts'

// As `npm start` runs it. All else is tested on the built page, which loads in one go.
let playground: Opened
beforeAll(async () => {
  playground = await openDevServer()
})
afterAll(() => playground[Symbol.asyncDispose]())

test('the emulator on this machine answers over real HTTP from the same origin', async () => {
  const { page, foreign, console } = await playground.visit()

  await page.getByRole('radio', { name: 'Emulator on localhost' }).check()
  const [relayed] = await Promise.all([
    page.waitForResponse(`${playground.url}platform/iocm/app/sec/v1.1.0/login`),
    page.getByRole('button', { name: 'Log in', exact: true }).click(),
  ])
  await page.getByRole('button', { name: 'List devices', exact: true }).click()
  await page.getByText('Lime Street').first().waitFor()

  expect(relayed.status()).toBe(200)
  expect(await page.getByRole('button', { name: '+1 h', exact: true }).count()).toBe(0)
  expect(foreign).toEqual([])
  expect(console.filter((line) => line.startsWith('error'))).toEqual([])
})

async function openDevServer(): Promise<Opened> {
  const server = await createServer({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    // Sources may change while the tests run; what is tested must not.
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  })
  await server.listen()
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('The development server has no address')
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
