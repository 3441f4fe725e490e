import { NorthboundError } from '@northbound/auth'
import { findPlatformCode } from '@northbound/auth/catalogue'
import { explain, type Locale, locales } from '@northbound/auth/guidance'
import { expect, test } from 'vitest'
import { listPages } from '../error-pages/list-pages.ts'
import { listSubjects } from '../error-pages/list-subjects.ts'
import { plain, writeErrorPage } from '../error-pages/write-error-page.ts'

const { kinds, codes } = listSubjects()
const pageOf = (subject: string, locale: Locale = 'en') => writeErrorPage(subject, locale)

test.each(locales)(
  'has a page in %s for every path that an error or an explanation names',
  (locale) => {
    const pages = listPages(locale).map(({ name }) => `errors/${name}`)
    const named = [
      ...kinds.map((kind) => new NorthboundError(kind as NorthboundError['kind']).docs),
      ...[...kinds, ...codes].map((subject) => explain(subject)?.docs),
    ]

    expect(pages).toEqual(expect.arrayContaining(named))
  },
)

test.each(locales)('the error pages in %s are those of kinds and codes, and the list', (locale) => {
  const pages = listPages(locale).map(({ name }) => name)

  expect(pages).toHaveLength(1 + kinds.length + codes.length)
  expect(new Set(pages).size).toBe(pages.length)
})

test('keeps the order of the sections on the page of a code', () => {
  expect(pageOf('100208').match(/^## .+$/gm)).toEqual([
    '## Meaning',
    '## How to tell',
    '## Likely causes, and what to do',
    '## Call again?',
    '## What to send support',
    '## An example that yields it',
    '## Sources',
  ])
})

test.each([...kinds, ...codes])('the page of %s has the same sections in both languages', (one) => {
  const skeleton = (page: string) => page.match(/^(##|<<<.*|- <.*|- \[`\w+`\])/gm)

  expect(skeleton(pageOf(one, 'zh-CN'))).toEqual(skeleton(pageOf(one)))
})

test.each(codes)('the page of %s shows the catalogue entry', (code) => {
  const { text, statuses, sources } = findPlatformCode(code)!
  const page = pageOf(code)

  for (const fact of [plain(text), ...statuses.map(String), ...sources])
    expect(page).toContain(fact)
  expect(page).toMatch(/^Read on \d{4}-\d\d-\d\d$/m)
})

test('the page of a kind links to its codes, and back', () => {
  expect(pageOf('throttled')).toContain('- [`1010009`](/errors/1010009)')
  expect(pageOf('1010009', 'zh-CN')).toContain('[`throttled`](/zh-cn/errors/throttled)')
})

test('a code without guidance stops the build', () => {
  expect(() => writeErrorPage('999999', 'en')).toThrow('There is no guidance on 999999')
})

test('escapes Markdown, HTML and template syntax', () => {
  const signs = '<b> {{ x }} *a* _b_ `c` [d](e) | # & ~'

  expect(plain(signs)).not.toMatch(/[<>{}*_`[\]|~]/)
})
