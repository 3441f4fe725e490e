/** The table of limits and the docs in both languages agree. `npm run lint` compares the docstrings. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type Limit,
  limitTable,
  portLimitTable,
  portShareLimit,
  shareLimit,
} from '../src/limits/limit-table.ts'

/** The option of a row: one of `limits`, or of `serveProxy`. */
const optionIn = (line: string) =>
  /^\| `(limits\.\w+)` \|/.exec(line)?.[1] ??
  /^\| (?:`serveProxy` 的 )?`(\w+)`(?: of `serveProxy`)? \| (?=.*\|.*\|)/.exec(line)?.[1]
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const rowsOf = (path: string) =>
  read(path)
    .split('\n')
    .filter((line) => optionIn(line) !== undefined)
const english = rowsOf('docs/proxy/security.md')
const chinese = rowsOf('docs/zh-cn/proxy/security.md')

const limits: [option: string, limit: Limit][] = [
  ...Object.entries(limitTable).map(([name, limit]): [string, Limit] => [`limits.${name}`, limit]),
  ...Object.entries(portLimitTable),
]

test('the pages of the docs have one row per limit and no other row', () => {
  const shares = ['limits.perCaller', 'connectionsPerPeer']
  const names = [...limits.map(([option]) => option), ...shares].toSorted()
  for (const rows of [english, chinese]) {
    expect(rows.map(optionIn).toSorted()).toEqual(names)
  }
})

test.each(limits)('the docs state default and problem of %s', (option, limit) => {
  for (const rows of [english, chinese]) {
    const row = rows.find((text) => text.includes(`\`${option}\``))
    expect(row).toMatch(new RegExp(`\\| ${limit.default}\\b`))
    if (limit.problem && option !== 'limits.concurrent') expect(row).toContain(limit.problem)
  }
})

test.each([
  ...limits,
  ['limits.perCaller', shareLimit] as const,
  ['connectionsPerPeer', portShareLimit] as const,
])('the English docs state what %s protects', (option, limit) => {
  expect(english.find((text) => text.includes(`\`${option}\``))).toContain(limit.protects)
})
