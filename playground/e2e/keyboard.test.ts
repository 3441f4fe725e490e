import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, openPlayground } from './open-playground.ts'

let playground: Served
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

const said = (page: Page, what: string) =>
  page.getByRole('status').getByText(what, { exact: true }).waitFor()
const guidance = (page: Page) => page.getByRole('region', { name: 'What went wrong' })

test('a whole visit works with single keys, and announces each outcome', async () => {
  const { page } = await playground.visit()
  const { keyboard } = page

  await keyboard.press('l')
  await said(page, 'Log in: done, 200.')
  await keyboard.press('d')
  await said(page, 'List devices: done, 200.')
  await keyboard.press('s')
  await page
    .getByText(/^Bearer [0-9a-f]{20,}$|[0-9a-f]{29,}/)
    .first()
    .waitFor()
  await keyboard.press('e')
  await page.getByText('Superseded', { exact: true }).waitFor()
  await keyboard.press('d')
  await guidance(page).getByText('1010005 · token-rejected').waitFor()
  await keyboard.press('j')
  await guidance(page).waitFor({ state: 'detached' })
  await keyboard.press('k')
  await guidance(page).waitFor()
  await keyboard.press('l')
  await page.getByText('no. 3, the newest').waitFor()
  await keyboard.press('h')
  await page.getByText('Expired', { exact: true }).waitFor()
  await keyboard.press('r')
  await page.getByText('no. 4, the newest').waitFor()
  await keyboard.press('o')
  await page.getByText(/No token yet/).waitFor()
  await keyboard.press('n')
  // The first is one that ends well.
  await page
    .locator('[data-scenario="token-life"][aria-pressed=true][aria-busy=false]')
    .waitFor({ state: 'attached' })
  await keyboard.press('t')
  await said(page, 'Theme: Light')
  await keyboard.press('g')
  await said(page, '本页已切换为中文。')

  expect(await page.getByRole('status').count()).toBe(1)
  expect(await page.locator('[aria-live]').count()).toBe(1)
})

test('single-key shortcuts are disabled while typing, and can be switched off', async () => {
  const { page } = await playground.visit()
  const { keyboard } = page

  await keyboard.press('f')
  await keyboard.type('lode')
  expect(await page.getByLabel('Platform URL').inputValue()).toContain('lode')
  await keyboard.press('Tab')
  await page.getByRole('radio', { name: 'Dark' }).focus()
  await keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await dialog.getByRole('checkbox', { name: /Single-key shortcuts/ }).press('Space')
  await keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  // The focus is back where it was.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await keyboard.press('l')
  await keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command' }).waitFor()

  expect(await page.getByRole('timer').count()).toBe(0)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keyboard.press('?')
  await keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
})

test('the palette finds commands, and offers only available ones', async () => {
  const { page } = await playground.visit()
  const { keyboard } = page
  await keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find a command' })
  await field.waitFor()
  expect(await page.getByRole('option', { name: /Log out/ }).count()).toBe(0)

  await keyboard.type('in log')
  await page.getByRole('option', { name: 'Log in from another device' }).waitFor()
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant')
      return document.getElementById(id ?? '')?.textContent
    })
  expect(await active()).toBe('Log inL')
  await keyboard.press('ArrowDown')
  expect(await active()).toBe('Log in from another deviceE')
  await keyboard.press('Home')
  await keyboard.press('Enter')

  await page.getByRole('timer').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await keyboard.press('Control+k')
  await page.getByRole('option', { name: /Log out/ }).click()
  await page.getByText(/No token yet/).waitFor()
})

test('the list of shortcuts shows all bound keys', async () => {
  const { page } = await playground.visit()

  await page.keyboard.press('?')
  const rows = page.getByRole('dialog').locator('dl > div')
  await rows.first().waitFor()

  const keys = await rows.locator('dd').allTextContents()
  expect(keys).toHaveLength(18)
  expect(new Set(keys).size).toBe(18)
})
