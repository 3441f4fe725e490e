import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPlayground, type Served } from './open-playground.ts'
import { pageStates } from './page-states.ts'
import { bringAxe, brokenRules } from './run-axe.ts'

let playground: Served
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

test.for(['en-US', 'zh-CN'] as const)(
  'no state of a whole visit in %s breaks a rule, in any theme or width',
  { timeout: 600_000 },
  async (locale) => {
    const { page } = await playground.visit({ locale, permissions: ['clipboard-write'] })
    await bringAxe(page)
    const broken: string[] = []
    for (const { name, reach } of pageStates) {
      await reach(page)
      for (const rule of await brokenRules(page, 'page')) broken.push(`${name}, ${rule}`)
    }

    expect(broken).toEqual([])
  },
)

test('the notices of a link and of a newer version break no rule', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'northbound-versions-'))
  await cp(inject('builtPlayground'), folder, { recursive: true })
  await using playground = await openPlayground(folder)
  const { page } = await playground.visit({
    serviceWorkers: 'allow',
    suffix: '#v=2&target=nowhere&scenario=none&appId=my-app',
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await appendFile(join(folder, 'service-worker.js'), '\n// the next version')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await page.getByRole('button', { name: 'Reload', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Got it', exact: true }).waitFor()
  await bringAxe(page)

  expect(await brokenRules(page, 'page')).toEqual([])
  await page.keyboard.press('g')
  await page.getByText('本页有新版本可用。').first().waitFor()
  expect(await brokenRules(page, 'page')).toEqual([])
  await rm(folder, { recursive: true })
})

test('the check finds a violation in each variant that has it and in no other', async () => {
  const { page } = await playground.visit()
  await bringAxe(page)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      [data-theme=dark] h1 { color: #333 !important }
      @media (width < 500px) { main { width: 340px } }
      @media (500px < width < 1000px) {
        footer button { padding: 0; border: 0 }
        footer button { width: 12px; height: 12px }
      }`)
    document.adoptedStyleSheets.push(sheet)
    const nameless = document.createElement('button')
    document.querySelector('footer')!.replaceChildren(nameless, nameless.cloneNode())
  })

  const broken = await brokenRules(page, 'page')

  const looks = broken.map((rule) => /^\d+ px, \w+: (?:sticks out|[\w-]+)/.exec(rule)?.[0])
  expect([...new Set(looks)].toSorted()).toEqual([
    '1280 px, dark: color-contrast',
    '1280 px, light: button-name',
    '320 px, both: sticks out',
    '320 px, dark: color-contrast',
    '768 px, dark: color-contrast',
    '768 px, light: target-size',
  ])
})
