import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openPlayground } from './open-playground.ts'
import { openScenarios, runScenario } from './run-scenario.ts'

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

test('draws two tabs that supersede each other, and each sentence shows its exchange', async () => {
  const { page } = await playground.visit()
  await openScenarios(page)
  await runScenario(page, 'two-tabs')
  const story = page.getByRole('region', { name: 'What just happened' })

  const picture = story.getByRole('img')
  expect(await picture.getAttribute('aria-labelledby')).toBeTruthy()
  expect(await picture.textContent()).toMatch(/^6 tokens from .*Tab A.*Tab B/)
  // Five of six were superseded by the other tab, and the sixth is good.
  expect(await picture.getByText('superseded', { exact: true }).count()).toBe(5)
  const listed = await story.getByRole('listitem').allTextContents()
  expect(listed.some((line) => /Tab B logs in and gets token 2/.test(line))).toBe(false)
  await story.getByText('The same as a list').click()
  await story.getByText(/Tab B logs in and gets token 2/).waitFor()

  await story.getByRole('button', { name: /Tab A calls with token 1 and is refused/ }).click()

  await page.getByRole('region', { name: 'What went wrong' }).waitFor()
  expect(await page.getByRole('group', { name: 'HTTP answer' }).textContent()).toContain('1010005')
  expect(await story.locator('[aria-current=step]').textContent()).toContain(
    'Tab A calls with token 1',
  )
})

test('the timeline draws each token of a visit when it is issued and when it becomes invalid', async () => {
  const { page } = await playground.visit()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const line = page.getByRole('region', { name: 'Timeline' })

  await press('Log in')
  await page.getByRole('timer').waitFor()
  await press('Log in from another device')
  await page.getByText('Superseded', { exact: true }).waitFor()
  await press('List devices')
  await page.getByRole('region', { name: 'What went wrong' }).waitFor()
  await press('Log in')
  await page.getByText('no. 3, the newest').waitFor()
  await press('+1 h')
  await page.getByText('Expired', { exact: true }).waitFor()
  await line.getByText('The same as a list').click()

  const told = (await line.getByRole('listitem').allTextContents()).map((text) =>
    text.replace(/^[\d:]+ /, ''),
  )
  expect(told).toEqual([
    'This page logs in and gets token 1.',
    'Other device logs in and gets token 2.',
    'Token 1 is superseded.',
    'This page calls with token 1: refused, 1010005.',
    'This page logs in and gets token 3.',
    'Token 2 is superseded.',
    'Token 3 expires.',
  ])
  expect(await line.getByRole('img').textContent()).toMatch(/^3 tokens/)
})
