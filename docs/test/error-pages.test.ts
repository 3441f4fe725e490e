import { NorthboundError } from '@northbound/auth'
import { explain, locales } from '@northbound/auth/guidance'
import { expect, test } from 'vitest'
import { listPages } from '../error-pages/list-pages.ts'
import { listSubjects } from '../error-pages/list-subjects.ts'
import { plain } from '../error-pages/write-error-page.ts'

const { kinds, codes } = listSubjects()

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

test('has a page for nothing else but the list', () => {
  const pages = listPages('en').map(({ name }) => name)

  expect(pages).toHaveLength(1 + kinds.length + codes.length)
  expect(new Set(pages).size).toBe(pages.length)
})

test('keeps the order of the sections on the page of a code', () => {
  const content = listPages('en').find(({ name }) => name === '100208')?.content ?? ''

  expect(content.match(/^## .+$/gm)).toEqual([
    '## Meaning',
    '## How to tell',
    '## Likely causes, and what to do',
    '## Call again?',
    '## What to send support',
    '## An example that yields it',
  ])
})

test('shows signs of Markdown, HTML and templates as they are', () => {
  const signs = '<b> {{ x }} *a* _b_ `c` [d](e) | # & ~'

  expect(plain(signs)).not.toMatch(/[<>{}*_`[\]|~]/)
})
