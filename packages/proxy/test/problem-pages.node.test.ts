import { readFileSync } from 'node:fs'
import { problems } from '@northbound/proxy'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../../docs/proxy/problems.md', import.meta.url), 'utf8')
const anchors = [...page.matchAll(/^## ([a-z-]+)$/gm)].map(([, anchor]) => anchor)

test('the page of the docs has one section per problem and no other section', () => {
  expect(anchors).toEqual(Object.keys(problems))
})

test.each(Object.entries(problems))('the docs state status and title of %s', (name, problem) => {
  const [status, title] = problem
  const section = page.split(/^## /m).find((text) => text.startsWith(`${name}\n`))

  expect(section).toContain(`**${status}** ${title}`)
})
