/**
 * Runs an example in a real page and prints what the page logs: `run-in-chromium.ts example.browser.tsx`.
 * Under `/iot` of its origin there is the proxy, as it would be in production, with an emulator behind it. The page has
 * an element `#app`; when a list has appeared in it, that is printed and the page is over. So is one that calls `close()`.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { createProxy, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { chromium } from 'playwright'
import { chromiumLaunchOptions } from '../../packages/tooling/programs/find-chromium.mjs'
import { bundle } from './bundle.ts'

const [, , example = ''] = process.argv
const script = await bundle(example, 'browser')

const page = '<!doctype html><html lang="en"><title>Example</title><div id="app"></div>'
const pages = createServer((request, response) => {
  const isScript = request.url === '/script.js'
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
  response.end(isScript ? script : `${page}<script type="module" src="/script.js"></script></html>`)
})
await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
const origin = `http://localhost:${(pages.address() as AddressInfo).port}`

const emulator = await serveEmulator(createEmulator())
const { devices, commands } = routeGroups
const running = await serveProxy(
  createProxy({
    tokens: createTokenSource({ url: emulator.url, ...demoApp }),
    origins: [origin],
    routes: [...devices, ...commands],
    prefix: '/iot',
  }),
)

const browser = await chromium.launch(chromiumLaunchOptions())
try {
  const tab = await browser.newPage()
  // One origin for page and proxy, as behind a web server of production.
  await tab.route(`${origin}/iot/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    const headers = { ...(await route.request().allHeaders()), host: new URL(running.url).host }
    const response = await route.fetch({ url: `${running.url}${pathname}${search}`, headers })
    await route.fulfill({ response })
  })
  tab.on('console', (message) => process.stdout.write(`${message.text()}\n`))
  tab.on('pageerror', (error) => process.stderr.write(`${error.message}\n`))
  const closed = tab.waitForEvent('close', { timeout: 100_000 })
  await tab.exposeFunction('endOfExample', () => void tab.close())
  await tab.addInitScript('window.close = () => endOfExample()')
  const shown = tab.locator('#app li').first().waitFor({ timeout: 100_000 })
  await tab.goto(origin)
  await Promise.any([closed, shown])
  if (!tab.isClosed()) process.stdout.write(`${await tab.locator('#app').innerText()}\n`)
  await Promise.allSettled([tab.close(), closed, shown])
} finally {
  await browser.close()
  await Promise.all([running.close(), emulator.close()])
  pages.close()
}
