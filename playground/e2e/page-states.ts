import type { Page } from 'playwright'
import { runScenario } from './run-scenario.ts'

/** A state of the page, and how a visitor gets there from the one before, in whatever language. */
export interface PageState {
  readonly name: string
  reach(page: Page): Promise<void>
}

const target = (page: Page, nth: number) => page.locator('form fieldset input[type=radio]').nth(nth)
const dialog = (page: Page) => page.locator('dialog[open]')

/** Opens everything on the page that can be folded, but for the two hundred scenarios, which are all alike. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details'))
      if (!details.querySelector('[data-scenario]')) details.open = true
  })
}

/** In the order of a visit. */
export const pageStates: readonly PageState[] = [
  {
    name: 'first visit',
    reach: (page) => page.locator('details[open] [data-scenario]').first().waitFor(),
  },
  {
    name: 'relay absent',
    async reach(page) {
      await target(page, 1).check()
      await page.locator('code', { hasText: 'NORTHBOUND_RELAY_CERT' }).waitFor()
    },
  },
  {
    name: 'directly, over http, with odd values',
    async reach(page) {
      await target(page, 2).check()
      const fields = page.locator('form input[type=text]')
      // The address comes with the need for it.
      await fields.nth(1).waitFor()
      await fields.first().fill('http://platform.example.net')
      await fields.nth(1).fill(' my app ')
      await page.locator('input[type=password]').fill('open sesame ')
      await unfold(page)
      await page.locator('form input[type=checkbox]').waitFor()
      await page.locator('form [aria-invalid=true]').first().waitFor()
    },
  },
  {
    name: 'no network',
    async reach(page) {
      await page.locator('form input[type=text]').first().fill('https://platform.example.net')
      await page.context().setOffline(true)
      await page.keyboard.press('Escape')
      await page.locator('form button[type=submit]').click()
      await failureShown(page)
      await page.context().setOffline(false)
    },
  },
  {
    name: 'logged in, everything open and revealed',
    async reach(page) {
      await target(page, 0).check()
      await page.locator('form button[type=submit]').click()
      await page.getByRole('timer').waitFor()
      await unfold(page)
      await page.getByRole('combobox').first().waitFor()
      await page.locator('[data-action=copy-link]').click()
      for (const button of await page.locator('[data-action=reveal]').all()) await button.click()
    },
  },
  {
    name: 'superseded, with guidance',
    async reach(page) {
      await page.locator('body').click({ position: { x: 1, y: 1 } })
      await page.keyboard.press('e')
      await page.locator('[role=timer][class*=struck]').waitFor()
      await page.keyboard.press('d')
      await failureShown(page)
      await page.locator('section[class*=guidance]', { hasText: '1010005' }).waitFor()
      await unfold(page)
    },
  },
  {
    name: 'history, compared',
    async reach(page) {
      await page.locator('ol li button[aria-pressed=false]').first().click()
      await page.locator('ins').first().waitFor({ state: 'attached' })
    },
  },
  {
    name: 'a scenario that is told, with its timeline',
    async reach(page) {
      await runScenario(page, 'two-tabs')
      await page.locator('svg[role=img]').first().waitFor()
      await unfold(page)
    },
  },
  {
    name: 'expired',
    async reach(page) {
      await page.keyboard.press('l')
      await page.keyboard.press('h')
      await page.locator('[role=timer][class*=spent]').waitFor()
    },
  },
  {
    name: 'the list of keys',
    async reach(page) {
      await page.keyboard.press('?')
      await dialog(page).locator('dl').first().waitFor()
    },
  },
  {
    name: 'commands',
    async reach(page) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await dialog(page).getByRole('option').first().waitFor()
    },
  },
  {
    name: 'no command found',
    async reach(page) {
      await dialog(page).locator('input').fill('qqq')
      await dialog(page).locator('[role=listbox]:empty').waitFor({ state: 'attached' })
    },
  },
  {
    name: 'a curl command read',
    async reach(page) {
      await page.keyboard.press('Escape')
      await page.locator('[data-action=from-curl]').click()
      await dialog(page)
        .locator('textarea')
        .fill(`curl -k http://server/iocm/app/sec/v1.1.0/login --json '{"app_id":"a"}' --proxy p`)
      await dialog(page).locator('button[type=submit]').click()
      await dialog(page).locator('li').first().waitFor()
    },
  },
]

async function failureShown(page: Page): Promise<void> {
  await page.locator('section[class*=guidance]').waitFor()
}
