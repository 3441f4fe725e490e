import { readFileSync } from 'node:fs'
import { type BenchResults, type BenchTables, tablesOf } from './tables-of.ts'

/** What the bench measured last, as it lies in the repository: no figure on a page is written by hand. */
declare const data: Readonly<Record<'root' | 'zh-cn', BenchTables>>
export { data }

const file = new URL('../../../packages/bench/results.json', import.meta.url)

// oxlint-disable-next-line import/no-default-export -- VitePress looks for it.
export default {
  watch: [file.pathname],
  load() {
    const results = JSON.parse(readFileSync(file, 'utf8')) as BenchResults
    return { root: tablesOf(results, 'root'), 'zh-cn': tablesOf(results, 'zh-cn') }
  },
}
