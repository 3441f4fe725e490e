import type { CodeRecord } from '../../packages/auth/codes/code-record.ts'

/** A record of a code that no platform sends. */
export const record: CodeRecord = {
  code: '199999',
  statuses: [503],
  text: 'The lamp is tired.',
  kind: 'throttled',
  apis: ['shadow'],
  sources: ['https://example.com/lamps'],
  en: {
    meaning: 'The lamp was switched too often.',
    causes: [{ cause: 'A loop switches it.', remedy: 'Let it rest for a minute.' }],
  },
  zhCn: {
    meaning: '开关灯过于频繁。',
    causes: [{ cause: '程序循环开关。', remedy: '停一分钟再试。' }],
  },
}
/** Every place that such a code needs, of which only the record is written by hand. */
export const places = [
  'packages/auth/src/errors/codes-of-kinds.ts',
  'packages/auth/src/catalogue/code-table.ts',
  'packages/auth/src/catalogue/code-details.ts',
  'packages/auth/src/guidance/en/codes.ts',
  'packages/auth/src/guidance/zh-cn/codes.ts',
  'packages/auth/src/errors',
  'packages/emulator/src/faults',
  'playground/src/scripts',
  'docs/examples/errors',
  'docs/errors',
  'docs/zh-cn/errors',
]
/** The place that a gap is about. */
export const placeOf = (gap: string) => gap.split(': ')[0]
