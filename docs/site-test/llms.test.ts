import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtSite } from './open-site.ts'

const read = (path: string) => readFileSync(`${builtSite}${path}`, 'utf8')
const htmlPages = globSync('**/*.html', {
  cwd: builtSite,
  exclude: (path) => /^(playground|404\.html)/.test(path),
})
/** `guide/tabs.html` is `guide/tabs.md`, and `proxy/index.html` is `proxy.md`. */
const twinOf = (path: string) => path.replace(/(?<=.)\/index\.html$|\.html$/, '.md')

test('every page has a twin in Markdown, with its heading and its examples', () => {
  const twins = new Set(globSync('**/*.md', { cwd: builtSite }))

  expect(htmlPages.length).toBeGreaterThan(200)
  expect(htmlPages.map(twinOf).filter((path) => !twins.has(path))).toEqual([])
  // One page shows in a fence how an example is put in.
  const text = (path: string) => read(path).replace(/^```[^]*?^```/gm, '')
  expect([...twins].filter((path) => /^<<<|@include/m.test(text(path)))).toEqual([])
  expect(read('zh-cn/guide/five-minute-start.md')).toContain("from '@northbound/auth'")
})

test.each(['', 'zh-cn/'])(
  '%scomparison.md has the tables of the page with the measured values',
  (folder) => {
    // An asterisk has a backslash before it.
    const markdown = read(`${folder}comparison.md`).replaceAll('\\', '')
    const html = read(`${folder}comparison.html`)
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, text = '']) => text)

    expect(cells.length).toBeGreaterThan(100)
    expect(cells.filter((text) => !markdown.includes(` ${text} |`))).toEqual([])
    // Only there: a reader would see each table twice.
    expect(html).not.toContain('| --- |')
    expect(html).not.toContain('llm-only')
  },
)

test('every page links to its twin', () => {
  const silent = htmlPages.filter(
    (path) => !read(path).includes(`href="/${twinOf(path)}" rel="alternate"`),
  )

  expect(silent).toEqual([])
})

test.each(['', 'zh-cn/'])(
  '%sllms.txt lists all pages of its language, and each exists',
  (folder) => {
    const links = [...read(`${folder}llms.txt`).matchAll(/^- \[.+\]\(\/(.+)\)$/gm)].map(
      ([, path = '']) => path,
    )

    expect(links.length).toBeGreaterThan(50)
    expect(links.filter((path) => path.startsWith('zh-cn/') !== (folder !== ''))).toEqual([])
    const whole = read(`${folder}llms-full.txt`)
    expect(links.filter((path) => !whole.includes(read(path).trim()))).toEqual([])
  },
)
