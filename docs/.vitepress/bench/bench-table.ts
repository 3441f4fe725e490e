import { useData } from 'vitepress'
import { defineComponent, h, type PropType } from 'vue'
import { data } from './results.data.ts'
import type { BenchTables } from './tables-of.ts'

/** A table of the bench with the date and the machine of the measurement, in the language of the page. */
export const BenchTable = defineComponent({
  props: {
    part: { type: String as PropType<keyof BenchTables>, required: true },
  },
  setup({ part }) {
    const { head, rows, measured } = data[localeOf()][part]
    return () => [
      // Wide tables scroll inside their box, by keyboard too.
      h('div', { class: 'bench-table', tabindex: 0, style: 'overflow-x: auto' }, [
        h('table', [
          h('thead', [
            h(
              'tr',
              head.map((text) => h('th', { scope: 'col' }, text)),
            ),
          ]),
          h(
            'tbody',
            rows.map((row) =>
              h(
                'tr',
                row.map((text) => h('td', text)),
              ),
            ),
          ),
        ]),
      ]),
      h('p', measured),
    ]
  },
})

function localeOf(): 'root' | 'zh-cn' {
  return useData().localeIndex.value === 'zh-cn' ? 'zh-cn' : 'root'
}
