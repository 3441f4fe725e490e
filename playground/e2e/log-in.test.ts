import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openPlayground, type Visit } from './open-playground.ts'

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

const button = ({ page }: Visit, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })
const request = ({ page }: Visit) => page.getByRole('group', { name: 'HTTP request' })
const answer = ({ page }: Visit) => page.getByRole('group', { name: 'HTTP answer' })
const guidance = ({ page }: Visit) => page.getByRole('region', { name: 'What went wrong' })

async function logIn(visit: Visit): Promise<void> {
  await button(visit, 'Log in').click()
  await visit.page.getByRole('timer').waitFor()
}

describe('the newcomer', () => {
  test('presses Log in and sees request, answer and a token that counts down', async () => {
    const visit = await playground.visit()

    await logIn(visit)

    const sent = await request(visit).textContent()
    expect(sent).toContain('POST https://platform.test:8743/iocm/app/sec/v1.1.0/login')
    expect(sent).toContain('content-type: application/x-www-form-urlencoded')
    expect(sent).toContain('appId=demo-app-northbound-emulator&secret=••••••••')
    expect(await answer(visit).textContent()).toMatch(/^200.*"accessToken": "[0-9a-f]{4}••••/s)
    await visit.page.getByText('Valid', { exact: true }).waitFor()
    const first = await visit.page.getByRole('timer').textContent()
    await visit.page.waitForFunction(
      (before) => document.querySelector('[role=timer]')?.textContent !== before,
      first,
    )
    expect(await visit.page.getByRole('timer').textContent()).toMatch(/^59:5\d$/)
    expect(await visit.page.getByRole('status').textContent()).toBe('Log in: done, 200.')
    expect(visit.foreign).toEqual([])
  })

  test('lists devices with the two headers', async () => {
    const visit = await playground.visit()
    await logIn(visit)

    await button(visit, 'List devices').click()
    await answer(visit).getByText('Lime Street').first().waitFor()

    const sent = await request(visit).textContent()
    expect(sent).toContain('app_key: demo-app-northbound-emulator')
    expect(sent).toMatch(/authorization: Bearer [0-9a-f]{4}••••[0-9a-f]{4}/)
  })

  test('enters a wrong secret and reads what to check', async () => {
    const visit = await playground.visit()

    await visit.page.getByLabel('secret', { exact: true }).fill('demo-secret-not-for-real-us ')
    await visit.page.getByLabel('secret', { exact: true }).press('Enter')

    await guidance(visit).waitFor()
    const told = await guidance(visit).textContent()
    expect(told).toContain('100208')
    expect(told).toContain('AppId or secret is not right.')
    for (const check of ['blank', 'platform', 'console', 'changed places', 'Never the secret']) {
      expect(told).toContain(check)
    }
    // The values themselves were looked at, too.
    expect(told).toContain('secret has a blank at its beginning or end')
    expect(await visit.page.getByRole('status').textContent()).toContain('Log in failed, 100208')
  })
})

test('a login elsewhere ends the token, and a new login brings it back', async () => {
  const visit = await playground.visit()
  await logIn(visit)

  await button(visit, 'Log in elsewhere').click()
  await visit.page.getByText('Superseded', { exact: true }).waitFor()
  await button(visit, 'List devices').click()
  await guidance(visit).getByText('1010005 · token-rejected').waitFor()
  await logIn(visit)

  await visit.page.getByText('no. 3, the newest').waitFor()
  expect(await guidance(visit).count()).toBe(0)
})

test('an hour on, the token has expired; a refresh brings another; a logout ends it', async () => {
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

test('the network may be off once the page is there', async () => {
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

test('the whole flow goes without a mouse', async () => {
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

test('an older exchange can be looked at again, and the list cleared', async () => {
  const visit = await playground.visit()
  await logIn(visit)
  await button(visit, /Login sent as JSON/).click()
  await guidance(visit).getByText('102202 ·').waitFor()
  const history = visit.page.getByRole('region', { name: 'This visit' })

  await history.getByRole('listitem').nth(1).getByRole('button').first().click()

  await guidance(visit).waitFor({ state: 'detached' })
  // It has forgotten its secrets: there is nothing left to reveal.
  expect(await answer(visit).textContent()).toMatch(/^200/)
  expect(await button(visit, 'Reveal secrets').count()).toBe(0)
  await history.getByRole('button', { name: 'Clear' }).click()
  expect(await history.getByRole('listitem').count()).toBe(0)
})
