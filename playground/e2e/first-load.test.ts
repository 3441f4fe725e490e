import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FirstLoad, firstLoadLimit } from '../../packages/tooling/first-load.mjs'
import { type Opened, openPlayground } from './open-playground.ts'

const gate = fileURLToPath(new URL('../../packages/tooling/first-load.mjs', import.meta.url))

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
// Which fails if the content security policy had to refuse anything.
afterAll(() => playground[Symbol.asyncDispose]())

test('a first visit loads only the files in the size budget, and calls no other host', async () => {
  const env = { ...process.env, NODE_ENV: 'production' }
  const { stdout } = await promisify(execFile)(process.execPath, [gate], { env })
  const counted = JSON.parse(stdout) as FirstLoad[]

  for (const [place, locale] of ['en-US', 'zh-CN'].entries()) {
    const visit = await playground.visit({ locale, serviceWorkers: 'allow' })
    // Its worker has fetched the rest: the page has nothing to do any more.
    await visit.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const loaded = await scriptsOf(visit.page)

    const { files, afterPaint } = counted[place]!
    const names = loaded.map(({ name }) => name)
    expect(names.toSorted()).toEqual([...files, ...afterPaint.files].toSorted())
    const first = loaded.filter(({ name }) => files.includes(name))
    const bytes = first.reduce((total, { packed }) => total + packed, 0)
    expect(bytes).toBeLessThanOrEqual(firstLoadLimit)
    expect(visit.foreign).toEqual([])
  }
})

describe('a part that cannot be loaded', () => {
  const told = {
    'en-US': {
      missing: 'A part of this page could not be loaded. Check the network, then try again.',
      logIn: 'Log in',
      again: 'Try again',
    },
    'zh-CN': {
      missing: '页面有一部分未能加载。请检查网络，然后重试。',
      logIn: '登录',
      again: '重试',
    },
  } as const

  test.each(['en-US', 'zh-CN'] as const)('is reported and can be retried, %s', async (locale) => {
    const { page } = await playground.visit({ locale })
    const { missing, logIn, again } = told[locale]
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    // Before anything else was fetched: a login needs a part of its own.
    await page.route(/create-actions|fetch-rest/, (route) => route.abort())
    await page.reload()
    await button(logIn).click()

    await page.getByRole('status').getByText(missing).waitFor({ state: 'attached' })
    await button(again).click()
    await page
      .getByRole('status')
      .getByText(/still|仍然/)
      .waitFor({ state: 'attached' })
    await page.unroute(/create-actions|fetch-rest/)
    await button(again).click()

    await page.getByRole('timer').waitFor()
    expect(await button(again).count()).toBe(0)
  })

  test('is fetched automatically when the network is back', async () => {
    const { page } = await playground.visit()
    await page.route(/keyboard-dialogs|fetch-rest/, (route) => route.abort())
    await page.reload()
    await page.getByRole('button', { name: 'Commands' }).click()
    await page.getByRole('button', { name: 'Try again' }).waitFor()

    await page.unroute(/keyboard-dialogs|fetch-rest/)
    await page.evaluate(() => dispatchEvent(new Event('online')))

    await page.getByRole('dialog', { name: 'Commands' }).waitFor()
  })

  test('of the language: the page stays in the previous language, or shows the error in both', async () => {
    const { page } = await playground.visit()
    await page.route(/zh-cn/, (route) => route.abort())
    await page.getByRole('radio', { name: '中文' }).check()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.getByRole('button', { name: 'Log in', exact: true }).waitFor()

    await page.reload()
    const retry = page.getByRole('alert').getByRole('button', { name: 'Try again · 重试' })
    await retry.waitFor()
    await page.unroute(/zh-cn/)
    await retry.click()

    await page.getByRole('button', { name: '登录', exact: true }).waitFor()
  })
})

/** Every script that the page itself loaded, with its weight. */
async function scriptsOf(page: Page): Promise<{ name: string; packed: number }[]> {
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.endsWith('.js') ? name : [])),
  )
  return Promise.all(
    urls.map(async (url) => {
      const body = await (await fetch(url)).text()
      return {
        name: url.slice(playground.url.length),
        packed: gzipSync(body, { level: 9 }).length,
      }
    }),
  )
}
