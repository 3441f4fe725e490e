import { afterAll, expect, test } from 'vitest'
import { openStorybook } from './open-storybook.ts'
import { bringAxe, brokenRules } from './run-axe.ts'
import { changeLocale, playStory, shownError } from './show-story.ts'

const storybook = await openStorybook()
afterAll(() => storybook[Symbol.asyncDispose]())
const { page, storyIds } = storybook
await bringAxe(page)

// Each plays to its end, as a visitor of the published Storybook sees it, and is then looked at everywhere.
test.for(storyIds)('%s breaks no rule in any language, theme or width', async (storyId) => {
  await playStory(page, storyId)
  const broken: Record<string, string[]> = {}
  for (const asked of ['en', 'zh-CN']) {
    // A story about one language has it whatever is asked for.
    const locale = await changeLocale(page, asked)
    expect(locale).toMatch(/^(?:en|zh-CN)$/)
    broken[locale!] ??= await brokenRules(page, 'part')
    expect(await shownError(page)).toBeUndefined()
  }

  expect(Object.values(broken).flat()).toEqual([])
})

test('the check finds a violation in a story, in the theme and the width that have it', async () => {
  await playStory(page, 'steps-3-answer--success')
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      [data-theme=dark] h2 { color: #333 !important }
      @media (width < 500px) { section { min-width: 400px !important } }`)
    document.adoptedStyleSheets.push(sheet)
  })

  const broken = await brokenRules(page, 'part')

  const looks = broken.map((rule) => /^\d+ px, \w+: (?:sticks out|[\w-]+)/.exec(rule)?.[0])
  expect([...new Set(looks)].toSorted()).toEqual([
    '1280 px, dark: color-contrast',
    '320 px, both: sticks out',
    '320 px, dark: color-contrast',
    '768 px, dark: color-contrast',
  ])
})
