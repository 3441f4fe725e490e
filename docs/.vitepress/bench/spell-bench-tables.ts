import { readFileSync } from 'node:fs'
import type { Plugin } from 'vitepress'
import { type BenchResults, type BenchTables, type MeasuredTable, tablesOf } from './tables-of.ts'

const component = /^<BenchTable part="(\w+)" \/>$/gm
const results = new URL('../../../packages/bench/results.json', import.meta.url)

/** Writes each table of the bench out in Markdown as well, for programs that read: a component would leave nothing there. */
export function spellBenchTables(): Plugin {
  return {
    name: 'northbound:spell-bench-tables',
    enforce: 'pre',
    transform: {
      filter: { id: /\.md$/, code: '<BenchTable ' },
      handler(code, id) {
        const locale = id.includes('/zh-cn/') ? 'zh-cn' : 'root'
        const tables = tablesOf(JSON.parse(readFileSync(results, 'utf8')) as BenchResults, locale)
        return code.replace(component, (whole, part: keyof BenchTables) => {
          return `${whole}\n\n<llm-only>\n\n${spell(tables[part])}\n\n</llm-only>`
        })
      },
    },
  }
}

function spell({ head, rows, measured }: MeasuredTable): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [...lines, '', measured].join('\n')
}
