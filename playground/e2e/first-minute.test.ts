/** What a newcomer does in the first minute; the short visit that `npm test` pays to the built page. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openPlayground } from './open-playground.ts'
import { answer, button, guidance, logIn, request } from './page-parts.ts'

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

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
