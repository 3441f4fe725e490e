import { expect, test } from 'vitest'
import { formatTables } from '../src/report/format-table.ts'

test('lays two tables out as one: texts to the left, figures to the right, first columns of one width', () => {
  const text = formatTables([
    {
      title: 'A',
      head: ['who', 'n'],
      rows: [
        ['a long name', '1'],
        ['b', '100'],
      ],
      notes: ['note'],
    },
    { title: 'B', head: ['who', 'ms'], rows: [['c']] },
  ])

  expect(text.split('\n')).toEqual([
    'A',
    '────────────────',
    'who            n',
    '────────────────',
    'a long name    1',
    'b            100',
    '────────────────',
    'note',
    '',
    'B',
    '───────────────',
    'who          ms',
    '───────────────',
    'c',
    '───────────────',
  ])
})
