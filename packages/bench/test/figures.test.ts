import { expect, test } from 'vitest'
import { percentOver } from '../src/hot-path/compare.ts'
import { median } from '../src/median.ts'
import { formatCount, formatKilobytes, formatRatio } from '../src/report/format-figures.ts'

test('median is independent of the order', () => {
  expect(median([100, 1, 3])).toBe(3)
  expect(median([10, 9])).toBe(9.5)
  expect(median([])).toBeNaN()
})

test('median does not reorder its input', () => {
  const numbers = [3, 1, 2]

  median(numbers)

  expect(numbers).toEqual([3, 1, 2])
})

test('compares within each round, so that slow rounds do not matter', () => {
  expect(percentOver([110, 2200, 2200], [100, 2000, 2000])).toBeCloseTo(10)
  expect(percentOver([100], [100])).toBe(0)
})

test('formats figures as short as possible', () => {
  expect(formatCount(8.5)).toBe('8.5')
  expect(formatCount(NaN)).toBe('–')
  expect(formatRatio(8, 3)).toBe('2.67×')
  expect(formatRatio(100, 1)).toBe('100×')
  expect(formatRatio(1, 0)).toBe('–')
  expect(formatKilobytes(14_746)).toBe('14.75 kB')
})
