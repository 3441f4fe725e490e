import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { openPlayground } from './open-playground.ts'

/** Until the service worker has all files and answers for this page. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

test('everything works offline after the first load, including parts that are loaded on demand', async () => {
  await using playground = await openPlayground()
  const visit = await playground.visit({ serviceWorkers: 'allow' })
  const { page } = visit
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  await kept(page)

  await page.context().setOffline(true)
  await playground.stopServing()
  await page.reload()
  await button('Log in').click()
  await page.getByRole('timer').waitFor()
  await button('List devices').click()
  await page.getByText('Lime Street').first().waitFor()
  await page.getByRole('radio', { name: '中文' }).check()
  await page.getByRole('button', { name: '密钥少了一个字符' }).click()

  await page.getByRole('region', { name: '哪里出了问题' }).waitFor()
  const cached = await page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    )
    return requests.flat().map(({ url }) => url)
  })
  expect(cached.length).toBeGreaterThan(10)
  // Files of the page, and nothing that a platform answered.
  expect(cached.filter((url) => !url.startsWith(playground.url))).toEqual([])
  expect(cached.filter((url) => /iocm|\?(?!__WB_REVISION__=)/.test(url))).toEqual([])
  expect(visit.foreign).toEqual([])
})

test('a newer version is activated only when the visitor reloads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'northbound-versions-'))
  await cp(inject('builtPlayground'), folder, { recursive: true })
  await using playground = await openPlayground(folder)
  const { page } = await playground.visit({ serviceWorkers: 'allow' })
  await kept(page)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('timer').waitFor()

  await appendFile(join(folder, 'service-worker.js'), '\n// the next version')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await page.getByText('A newer version of this page is ready.').first().waitFor()
  // What the visitor holds is still there.
  expect(await page.getByRole('timer').count()).toBe(1)
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Reload', exact: true }).click(),
  ])
  await page.getByText(/No token yet/).waitFor()

  await kept(page)
  expect(await page.getByRole('button', { name: 'Reload', exact: true }).count()).toBe(0)
  await rm(folder, { recursive: true })
})
