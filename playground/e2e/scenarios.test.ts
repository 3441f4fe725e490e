import { afterAll, beforeAll, expect, test } from 'vitest'
import { allScenarios } from '../src/scenarios/all-scenarios.ts'
import { scenarioText } from '../src/texts/scenario-text.ts'
import { type Opened, openPlayground, type Visit } from './open-playground.ts'

let playground: Opened
let visit: Visit
beforeAll(async () => {
  playground = await openPlayground()
  visit = await playground.visit()
})
afterAll(() => playground[Symbol.asyncDispose]())

test.for(allScenarios)('$id ends in $yields, with guidance', async ({ id, yields }) => {
  const { page } = visit

  const pressed = page.getByRole('button', { name: scenarioText.en.names[id] })
  await pressed.click()
  const guidance = page.getByRole('region', { name: 'What went wrong' })
  await page.locator('[aria-pressed=true]', { hasText: scenarioText.en.names[id] }).waitFor()
  await guidance.waitFor()

  const told = await guidance.textContent()
  expect(told).toContain(yields)
  for (const part of ['How to tell', 'Likely causes', 'Call again?', 'What to send support']) {
    expect(told).toContain(part)
  }
  expect(await page.getByRole('status').textContent()).toContain(yields)
})

test('the visitor’s own token outlives them all', async () => {
  const { page } = await playground.visit()
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('timer').waitFor()

  for (const { id } of allScenarios) {
    await page.getByRole('button', { name: scenarioText.en.names[id] }).click()
    await page.locator('[aria-pressed=true]', { hasText: scenarioText.en.names[id] }).waitFor()
  }
  await page.getByRole('button', { name: 'List devices', exact: true }).click()

  await page.getByText('Lime Street').first().waitFor()
  expect(await page.getByText('no. 1, the newest').count()).toBe(1)
})
