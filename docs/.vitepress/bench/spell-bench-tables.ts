import type { Plugin } from 'vitepress'
import { readTables } from './read-tables.ts'
import type { BenchTables, MeasuredTable } from './tables-of.ts'

const component = /^<BenchTable part="(\w+)" \/>$/gm

/** Also writes each table of the bench as Markdown, because a component would be empty in the Markdown version of a page. */
export function spellBenchTables(): Plugin {
  return {
    name: 'northbound:spell-bench-tables',
    enforce: 'pre',
    transform: {
      filter: { id: /\.md$/, code: '<BenchTable ' },
      handler(code, id) {
        const tables = readTables()[id.includes('/zh-cn/') ? 'zh-cn' : 'root']
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
