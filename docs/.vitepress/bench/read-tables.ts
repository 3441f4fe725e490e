import { readFileSync } from 'node:fs'
import type { SiteLocale } from '../site/chapters.ts'
import { type BenchResults, type BenchTables, tablesOf } from './tables-of.ts'

/** The last bench results in the repository; no figure on a page is written by hand. */
export const resultsFile = new URL('../../../packages/bench/results.json', import.meta.url)

/** The tables of that file in each language of the site. */
export function readTables(): Readonly<Record<SiteLocale, BenchTables>> {
  const results = JSON.parse(readFileSync(resultsFile, 'utf8')) as BenchResults
  return { root: tablesOf(results, 'root'), 'zh-cn': tablesOf(results, 'zh-cn') }
}
