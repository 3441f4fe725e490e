import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openPlayground } from './open-playground.ts'
import { answer, button, guidance, logIn, request } from './page-parts.ts'

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

test('a login from another device supersedes the token, and a new login gets a valid one', async () => {
  const visit = await playground.visit()
  await logIn(visit)

  await button(visit, 'Log in from another device').click()
  await visit.page.getByText('Superseded', { exact: true }).waitFor()
  await button(visit, 'List devices').click()
  await guidance(visit).getByText('1010005 · token-rejected').waitFor()
  await logIn(visit)

  await visit.page.getByText('no. 3, the newest').waitFor()
  expect(await guidance(visit).count()).toBe(0)
})

test('the token expires after an hour, a refresh gets a new one, and a logout invalidates it', async () => {
  const visit = await playground.visit()
  await logIn(visit)

  await button(visit, '+1 h').click()
  await visit.page.getByText('Expired', { exact: true }).waitFor()
  expect(await visit.page.getByRole('status').textContent()).toMatch(/^Expired\./)
  await button(visit, 'Refresh').click()
  await visit.page.getByText('no. 2, the newest').waitFor()
  expect(await request(visit).textContent()).toMatch(/"refreshToken":"[0-9a-f]{4}••••/)
  await button(visit, 'Log out').click()
  await visit.page.getByText(/No token yet/).waitFor()

  expect(await answer(visit).textContent()).toMatch(/^204/)
})

test('works offline once the page is loaded', async () => {
  const visit = await playground.visit()
  // Without a worker the page fetches the rest itself, when it has nothing else to do.
  await visit.page.waitForFunction(
    () => performance.getEntriesByName('northbound:rest-fetched').length > 0,
  )
  await visit.page.context().setOffline(true)

  await logIn(visit)
  await button(visit, /Secret one character short/).click()

  await guidance(visit).waitFor()
  expect(await guidance(visit).textContent()).toContain('100208')
  expect(await visit.page.getByRole('timer').count()).toBe(1)
})

test('the whole flow works without a mouse', async () => {
  const visit = await playground.visit()
  const { keyboard } = visit.page
  const tabTo = async (name: string) => {
    for (let press = 0; press < 60; press++) {
      await keyboard.press('Tab')
      const focused = await visit.page.evaluate(() => document.activeElement?.textContent)
      if (focused?.startsWith(name)) return
    }
    throw new Error(`${name} cannot be reached with Tab`)
  }

  await tabTo('Log in')
  await keyboard.press('Enter')
  await visit.page.getByRole('timer').waitFor()
  await tabTo('List devices')
  await keyboard.press('Space')

  await answer(visit).getByText('Lime Street').first().waitFor()
  expect(await visit.page.getByRole('status').textContent()).toBe('List devices: done, 200.')
})

test('shows an older exchange again, and clears the history', async () => {
  const visit = await playground.visit()
  await logIn(visit)
  await button(visit, /Login sent as JSON/).click()
  await guidance(visit).getByText('102202 ·').waitFor()
  const history = visit.page.getByRole('region', { name: 'History' })

  await history.getByRole('listitem').nth(1).getByRole('button').first().click()

  await guidance(visit).waitFor({ state: 'detached' })
  // It has forgotten its secrets: there is nothing left to reveal.
  expect(await answer(visit).textContent()).toMatch(/^200/)
  expect(await button(visit, 'Reveal secrets').count()).toBe(0)
  await history.getByRole('button', { name: 'Clear' }).click()
  expect(await history.getByRole('listitem').count()).toBe(0)
})
