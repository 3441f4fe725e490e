import { platformCodes } from '@northbound/auth/catalogue'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  codeScenarioId,
  type ScenarioId,
  scenarioIndex,
  yieldOf,
} from '../src/scripts/scenario-index.ts'
import { type Opened, openPlayground } from './open-playground.ts'
import { openScenarios, runAll, runScenario } from './run-scenario.ts'

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

const all: readonly ScenarioId[] = [
  ...scenarioIndex.map(({ id }) => id),
  ...platformCodes.map(({ code }) => codeScenarioId(code)),
]

const words = {
  'en-US': {
    guidance: 'What went wrong',
    story: 'What just happened',
    lesson: 'What our client does',
    clear: 'Clear',
  },
  'zh-CN': {
    guidance: '哪里出了问题',
    story: '刚才发生了什么',
    lesson: '我们的客户端怎么做',
    clear: '清空',
  },
}

describe.for(['en-US', 'zh-CN'] as const)('in %s', (locale) => {
  test('each scenario ends with its code or kind, and shows guidance and story', async () => {
    const visit = await playground.visit({ locale })
    const { page } = visit
    const { lesson } = words[locale]
    await page.locator('[data-scenario]').first().waitFor({ state: 'attached' })

    const outcomes = await runAll(page, all, words[locale])

    const told = outcomes.map(({ guidance = '', story = '' }, place) => ({
      id: all[place],
      isGuided: guidance.includes(yieldOf(all[place]!)),
      isTold: story.includes(lesson),
    }))
    expect(told).toEqual(all.map((id) => ({ id, isGuided: yieldOf(id) !== 'ok', isTold: true })))
    expect(visit.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
    expect(visit.foreign).toEqual([])
  }, 600_000)
})

test('the guidance of a scenario is complete and announced', async () => {
  const { page } = await playground.visit()
  await openScenarios(page)
  await runScenario(page, 'frozen-application')

  const told = await page.getByRole('region', { name: 'What went wrong' }).textContent()
  for (const part of [
    '100449',
    'How to tell',
    'Likely causes',
    'Call again?',
    'What to send support',
  ]) {
    expect(told).toContain(part)
  }
  expect(await page.getByRole('status').textContent()).toContain('100449')
})

test('the search finds a scenario by a code that is only in the catalogue', async () => {
  const { page } = await playground.visit()
  await page.getByRole('searchbox').fill('123029')
  await page.getByRole('main').getByText('1 scenario').waitFor()
  await runScenario(page, 'code:123029')

  expect(await page.getByRole('region', { name: 'What went wrong' }).textContent()).toContain(
    '123029',
  )
})

test('scenarios do not affect the visitor’s token', async () => {
  const { page } = await playground.visit()
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('timer').waitFor()
  await openScenarios(page)

  for (const id of ['two-tabs', 'logged-out-token', 'frozen-application'] as const) {
    await runScenario(page, id)
  }
  await page.getByRole('button', { name: 'List devices', exact: true }).click()

  await page.getByText('Lime Street').first().waitFor()
  expect(await page.getByText('no. 1, the newest').count()).toBe(1)
})
