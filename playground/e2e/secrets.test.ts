import { readFile } from 'node:fs/promises'
import { demoApp } from '@northbound/emulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScenario } from './run-scenario.ts'
import { type Opened, openPlayground, type Visit } from './open-playground.ts'

const canary = 'canary-s€crét &=+% two'

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

/** Everywhere a page can leave something behind. */
async function sinks({ page, console, foreign }: Visit): Promise<string> {
  const inside = await page.evaluate(async () => ({
    address: location.href,
    title: document.title,
    state: history.state as unknown,
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    cached: await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    ),
    html: document.documentElement.outerHTML,
  }))
  return JSON.stringify([inside, console, foreign])
}

test('no secret and no token is stored or logged after a whole visit', async () => {
  const visit = await playground.visit({ serviceWorkers: 'allow' })
  const { page } = visit
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const tokens: string[] = []

  await press('Log in')
  await page.getByRole('timer').waitFor()
  await press('Refresh')
  await page.getByText('no. 2, the newest').waitFor()
  // Revealed, to know what to look for.
  await page.getByRole('button', { name: 'Reveal secrets' }).last().click()
  const shown = await page.getByRole('group', { name: 'HTTP answer' }).textContent()
  tokens.push(...[...shown!.matchAll(/Token": "(\w+)"/g)].map((match) => match[1]!))
  await press('List devices')
  await page.getByText('Lime Street').first().waitFor()
  await page.getByLabel('secret', { exact: true }).fill(canary)
  await press('Log in')
  await page.getByRole('region', { name: 'What went wrong' }).waitFor()
  await runScenario(page, 'expired-token')
  await page.getByText('1010005 · token-rejected').waitFor()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('radio', { name: '中文' }).click()
  await page.locator('[lang=zh-CN][data-theme=dark]').waitFor()

  expect(tokens).toHaveLength(2)
  const found = await sinks(visit)
  const form = new URLSearchParams({ secret: canary }).toString().slice('secret='.length)
  for (const secret of [canary, form, encodeURIComponent(canary), 'canary', ...tokens]) {
    expect(found).not.toContain(secret)
  }
  // The two choices are all that is remembered.
  expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual([
    'northbound.locale',
    'northbound.theme',
  ])
  expect(visit.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
})

test('no secret and no token is in any export: code, link, HAR, comparison', async () => {
  const { page, console } = await playground.visit({
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const taken: string[] = []
  /** Clicks a copy button, and records the copied text. */
  async function copy(name: string | RegExp) {
    await page.evaluate(() => navigator.clipboard.writeText('nothing'))
    await press(name)
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== 'nothing')
    taken.push(await page.evaluate(() => navigator.clipboard.readText()))
  }
  async function writeCode() {
    const languages = page.getByRole('combobox', { name: 'Language' })
    // Most come apart from the page.
    await languages.getByRole('option').nth(10).waitFor({ state: 'attached' })
    for (const { label } of await languages
      .getByRole('option')
      .evaluateAll((options) => (options as HTMLOptionElement[]).map(({ label }) => ({ label })))) {
      await languages.selectOption(label)
      await copy(`Copy The request in ${label}`)
      taken.push(
        (await page.getByRole('group', { name: `The request in ${label}` }).textContent())!,
      )
    }
  }

  await press(/^Log in$/)
  await page.getByRole('timer').waitFor()
  await press('Reveal secrets')
  await page.getByRole('button', { name: 'Reveal secrets' }).last().click()
  const shown = await page.getByRole('group', { name: 'HTTP answer' }).textContent()
  const secrets = [...shown!.matchAll(/Token": "(\w+)"/g)].map((match) => match[1]!)
  await page.getByText('Request as code').click()
  await writeCode()
  await copy(/Copy as HAR/)
  await press(/^Refresh$/)
  await page.getByText('no. 2, the newest').waitFor()
  await writeCode()
  await press(/^List devices$/)
  await page.getByText('Lime Street').first().waitFor()
  await writeCode()
  await press('Import from curl')
  await page
    .getByRole('textbox', { name: 'curl command' })
    .fill(
      `curl https://platform.test:8743/iocm/app/sec/v1.1.0/login -d appId=x --data-urlencode 'secret=${canary}'`,
    )
  await press('Fill in the form')
  await page.getByText(/^Filled in/).waitFor()
  taken.push((await page.getByRole('dialog').textContent())!)
  await press(/^Close$/)
  expect(await page.getByLabel('secret', { exact: true }).inputValue()).toBe(canary)
  await copy(/Copy a link/)
  await page.getByRole('radio', { name: 'Emulator here' }).click()
  await page.getByLabel('secret', { exact: true }).fill(canary)
  await press(/^Log in$/)
  await page.getByRole('region', { name: 'What went wrong' }).waitFor()
  await copy(/Copy a link/)
  for (const place of [0, 1, 2, 3]) {
    await copy(/Copy as HAR/)
    await page
      .getByRole('button', { name: 'Compare with the one shown' })
      .nth(place % 3)
      .click()
    const comparison = page.getByRole('region', { name: /→/ })
    await comparison.getByText(/\d+ removed/).waitFor()
    taken.push((await comparison.textContent())!)
  }
  const [download] = await Promise.all([page.waitForEvent('download'), press('Download HAR')])
  taken.push(await readFile(await download.path(), 'utf8'))

  expect(secrets).toHaveLength(2)
  expect(taken.length).toBeGreaterThan(90)
  const form = new URLSearchParams({ secret: canary }).toString().slice('secret='.length)
  for (const text of [...taken, ...console]) {
    for (const secret of [demoApp.secret, canary, form, 'canary', ...secrets]) {
      expect(text).not.toContain(secret)
    }
  }
})

test('masks the secret in the request, and shows it exactly when revealed', async () => {
  const { page } = await playground.visit()
  await page.getByLabel('secret', { exact: true }).fill(canary)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  const sent = page.getByRole('group', { name: 'HTTP request' })
  await sent.waitFor()

  expect(await sent.textContent()).toMatch(/secret=•{8}$/)
  await page.getByRole('button', { name: 'Reveal secrets' }).click()

  expect(await sent.textContent()).toMatch(/secret=canary-s%E2%82%ACcr%C3%A9t\+%26%3D%2B%25\+two$/)
})
