import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openPlayground, type Visit } from './open-playground.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

const words = {
  'en-US': { logIn: 'Log in', failed: 'What went wrong' },
  'zh-CN': { logIn: '登录', failed: '哪里出了问题' },
}

/** The rules broken, with where. */
async function violations({ page }: Visit): Promise<string[]> {
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const widths = [1280, 375]
const colorSchemes = ['light', 'dark'] as const

/** Looks at what is shown now, at every width and in both themes. */
async function violationsEverywhere(visit: Visit): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await visit.page.setViewportSize({ width, height: 800 })
    for (const colorScheme of colorSchemes) {
      await visit.page.emulateMedia({ colorScheme })
      const broken = await violations(visit)
      found.push(...broken.map((rule) => `${width} px, ${colorScheme}: ${rule}`))
    }
  }
  return found
}

test.for(['en-US', 'zh-CN'] as const)(
  'no violation in %s: before, with a token, and with guidance',
  async (locale) => {
    const visit = await playground.visit({ locale })
    const { page } = visit
    await page.evaluate(axe)
    const logIn = page.getByRole('button', { name: words[locale].logIn, exact: true })

    // A page that has not been drawn breaks no rule.
    await logIn.waitFor()
    expect(await violationsEverywhere(visit)).toEqual([])
    await logIn.click()
    await page.getByRole('timer').waitFor()
    expect(await violationsEverywhere(visit)).toEqual([])
    await page.getByLabel(/^secret/).fill('wrong secret ')
    await logIn.click()
    await page.getByRole('region', { name: words[locale].failed }).waitFor()
    expect(await violationsEverywhere(visit)).toEqual([])
  },
)

test('the check finds a fault that is there', async () => {
  const visit = await playground.visit()
  await visit.page.evaluate(axe)
  await visit.page.evaluate(() => {
    Object.assign(document.querySelector('h1')!.style, { color: '#ddd' })
  })

  expect((await violations(visit)).join()).toContain('color-contrast')
})

test('nothing sticks out, from 320 to 1440 px', async () => {
  const { page } = await playground.visit()
  await page.getByRole('button', { name: /Login sent as JSON/ }).click()
  await page.getByRole('region', { name: 'What went wrong' }).waitFor()

  for (const width of [320, 375, 768, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
})
