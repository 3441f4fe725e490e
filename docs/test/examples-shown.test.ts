import { globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = globSync('{docs/**/*.md,packages/*/README.md,README.md}', {
  exclude: (path) => /node_modules|zh-cn/.test(path),
})
const shown = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/@\/examples\/([\w/.-]+)/g)].map(([, file]) => file),
)
/** A README has no includes: it shows the text of an example, and a test compares the two. */
const readmes = pages
  .filter((page) => page.endsWith('README.md'))
  .map((page) => readFileSync(page, 'utf8'))
/** Pages about errors are written by a script, which looks for an example of the name of its subject. */
const ofErrorPage = /^(errors\/.+|\d+)\.(ts|out\.txt)$/

const files = readdirSync('docs/examples', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.\w+$/.test(file) && file !== 'tsconfig.json' && !ofErrorPage.test(file))

test('every file of docs/examples is shown by a page', () => {
  const unshown = files.filter((file) => {
    if (shown.includes(file)) return false
    const code = readFileSync(`docs/examples/${file.replace('.out.txt', '.ts')}`, 'utf8')
    return !readmes.some((readme) => readme.includes(code))
  })

  expect(files.length).toBeGreaterThan(10)
  expect(unshown).toEqual([])
})

test('a page that shows an example shows its output', () => {
  const silent = files.filter((file) => {
    const output = file.replace(/\.ts$/, '.out.txt')
    return shown.includes(file) && files.includes(output) && !shown.includes(output)
  })

  expect(silent).toEqual([])
})
