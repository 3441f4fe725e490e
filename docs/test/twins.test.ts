import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chapters } from '../.vitepress/site/chapters.ts'

/** Written by scripts in both languages: `errors` from the guidance, `reference` from the docstrings. */
const generated = /^docs\/(zh-cn\/)?(errors|reference)\//

const files = globSync('docs/**/*.md', { exclude: (path) => /node_modules|\.vitepress/.test(path) })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !generated.test(path) && path !== 'docs/README.md')
const chinese = files
  .filter((path) => path.startsWith('docs/zh-cn/'))
  .map((path) => path.slice('docs/zh-cn/'.length))
const english = files
  .filter((path) => !path.startsWith('docs/zh-cn/'))
  .map((path) => path.slice('docs/'.length))

const read = (path: string) => readFileSync(`docs/${path}`, 'utf8')
/** What must be the same in both languages, in the order of the page. */
const skeletonOf = (page: string) => ({
  headings: page.match(/^#{1,4}(?= )/gm) ?? [],
  includes: page.match(/^(<<<|<!--@include:) .+$/gm)?.map(withoutLanguage) ?? [],
  fences: page.match(/^```\w+$/gm) ?? [],
})
/** Pictures with words in them come in both languages. */
const withoutLanguage = (include: string) => include.replace('.zh-cn.', '.')

test('every English page has a Chinese twin, and vice versa', () => {
  expect(english.length).toBeGreaterThan(3)
  expect(chinese.sort()).toEqual(english.sort())
})

test.each(english.filter((path) => chinese.includes(path)))(
  '%s has the same headings, examples and fences in both languages',
  (path) => {
    expect(skeletonOf(read(`zh-cn/${path}`))).toEqual(skeletonOf(read(path)))
  },
)

test.each(chinese)('the Chinese %s links to Chinese pages', (path) => {
  const links = [...read(`zh-cn/${path}`).matchAll(/\]\((\/[^)]*)\)|^ *link: (\/.*)$/gm)]
  const targets = links.map(([, inText, inHead]) => inText ?? inHead)

  expect(targets.filter((target) => !target?.startsWith('/zh-cn/'))).toEqual([])
})

test('every page is in the sidebar, and every sidebar entry has a page', () => {
  const listed = chapters
    .flatMap(({ pages }) => pages.map(({ path }) => path))
    .filter((path) => !generated.test(`docs/${path}`))
    .map((path) => `${path.replace(/(^|\/)$/, '$1index')}.md`)
  const written = english.filter((path) => path !== 'index.md' && !path.startsWith('decisions/'))

  expect(listed.sort()).toEqual(written.sort())
})
