import { readFileSync } from 'node:fs'
import { problems } from '@northbound/proxy'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../../docs/proxy/problems.md', import.meta.url), 'utf8')
const anchors = [...page.matchAll(/^## ([a-z-]+)$/gm)].map(([, anchor]) => anchor)

test('each problem has its place on the page that its document points to, and nothing else has', () => {
  expect(anchors).toEqual(Object.keys(problems))
})

test.each(Object.entries(problems))(
  '%s: the page says its status and its title',
  (name, problem) => {
    const [status, title] = problem
    const section = page.split(/^## /m).find((text) => text.startsWith(`${name}\n`))

    expect(section).toContain(`**${status}** ${title}`)
  },
)
