import { NorthboundError } from '@northbound/auth'
import { explain } from '@northbound/auth/guidance'
import { problems } from '../../packages/proxy/src/problems/problem-name.ts'
import type { ErrorKind } from '../../packages/auth/src/errors/error-kind.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chapters } from '../.vitepress/site/chapters.ts'
import { listSubjects } from '../error-pages/list-subjects.ts'
import { type OpenedSite, openSite } from './open-site.ts'

let site: OpenedSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site[Symbol.asyncDispose]())

/** Those that are not there, or lack the place that their fragment names. */
async function missing(prefix: string, paths: readonly string[]): Promise<string[]> {
  const seen = await Promise.all(
    paths.map(async (path) => {
      const [address, fragment] = path.split('#')
      const response = await fetch(`${site.url}${prefix}/${address}`)
      const html = await response.text()
      const isThere = response.ok && (!fragment || html.includes(` id="${fragment}"`))
      return isThere ? [] : [`${response.status} ${path}`]
    }),
  )
  return seen.flat()
}

// Hundreds of pages, on a machine that may be busy.
const timeout = 300_000
const prefixes = ['', '/zh-cn']
const { kinds, codes } = listSubjects()

test.each(prefixes)('every page of the sidebar exists, below %j', { timeout }, async (prefix) => {
  const paths = chapters.flatMap(({ pages }) => pages.map(({ path }) => path))

  expect(paths.length).toBeGreaterThan(40)
  expect(await missing(prefix, paths)).toEqual([])
})

test.each(prefixes)(
  'the docs path of every error is a page, below %j',
  { timeout },
  async (prefix) => {
    const ofErrors = kinds.map((kind) => new NorthboundError(kind as ErrorKind).docs)
    const ofCodes = codes.map((code) => explain(code)?.docs ?? `no explanation of ${code}`)

    expect(ofErrors.length + ofCodes.length).toBeGreaterThan(100)
    expect(await missing(prefix, [...ofErrors, ...ofCodes])).toEqual([])
  },
)

test.each(prefixes)(
  'every problem of the proxy has its anchor, below %j',
  { timeout },
  async (prefix) => {
    const paths = Object.keys(problems).map((name) => `proxy/problems#${name}`)

    expect(await missing(prefix, paths)).toEqual([])
  },
)

test('a page that does not exist is a 404', async () => {
  expect(await missing('', ['no-such-page'])).toEqual(['404 no-such-page'])
  expect(await missing('', ['proxy/problems#no-such-place'])).toHaveLength(1)
})
