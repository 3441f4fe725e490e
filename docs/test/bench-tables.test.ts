import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type BenchResults, tablesOf } from '../.vitepress/bench/tables-of.ts'

const results = JSON.parse(readFileSync('packages/bench/results.json', 'utf8')) as BenchResults

test.each(['root', 'zh-cn'] as const)('in %s each table has the date of its own part', (locale) => {
  const days = { races: '2001-01-01', processes: '2002-02-02', bundles: '2003-03-03' }
  const { races, processes, bundles } = results
  const tables = tablesOf(
    {
      races: { ...races, date: days.races },
      processes: { ...processes, date: days.processes },
      bundles: { ...bundles, date: days.bundles },
      'hot-path': { ...results['hot-path'], date: '2004-04-04' },
      proxy: { ...results.proxy, date: '2005-05-05' },
    },
    locale,
  )

  expect(tables.races.measured).toContain('2001-01-01')
  expect(tables.processes.measured).toContain('2002-02-02')
  expect(tables.bundles.measured).toContain('2003-03-03')
  expect(tables.hotPath.measured).toContain('2004-04-04')
  expect(tables.proxy.measured).toContain('2005-05-05')
})
