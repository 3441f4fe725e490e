/** What is limited by what: the table that the options are made from, the docs in both languages and the docstrings agree. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Limit, limitTable, portLimitTable, shareLimit } from '../src/limits/limit-table.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const rowsOf = (path: string) =>
  read(path)
    .split('\n')
    .filter((line) => /^\| .*`(?:limits\.\w+|graceMs)`/.test(line))
const english = rowsOf('docs/proxy/security.md')
const chinese = rowsOf('docs/zh-cn/proxy/security.md')
const docstrings = read('packages/proxy/src/settings/proxy-options.ts')

const limits: [option: string, limit: Limit][] = [
  ...Object.entries(limitTable).map(([name, limit]): [string, Limit] => [`limits.${name}`, limit]),
  ...Object.entries(portLimitTable),
]

test('the pages have a row for each limit, and no other', () => {
  const names = [...limits.map(([option]) => option), 'limits.perCaller'].toSorted()
  for (const rows of [english, chinese]) {
    const found = rows.map((row) => /`(limits\.\w+|graceMs)`/.exec(row)?.[1])
    expect(found.toSorted()).toEqual(names)
  }
})

test.each(limits)('%s: the pages say its default and its problem', (option, limit) => {
  for (const rows of [english, chinese]) {
    const row = rows.find((text) => text.includes(`\`${option}\``))
    expect(row).toMatch(new RegExp(`\\| ${limit.default}\\b`))
    if (limit.problem && option !== 'limits.concurrent') expect(row).toContain(limit.problem)
  }
})

test.each([...limits, ['limits.perCaller', shareLimit] as const])(
  '%s: the English page says what it protects',
  (option, limit) => {
    expect(english.find((text) => text.includes(`\`${option}\``))).toContain(limit.protects)
  },
)

test.each(Object.entries(limitTable))('%s: its docstring says its default', (name, limit) => {
  const docstring = new RegExp(`@default ([\\d_]+)\\s*\\*/\\s*readonly ${name}\\?`).exec(docstrings)
  expect(Number(docstring?.[1]?.replaceAll('_', ''))).toBe(limit.default)
})
