import { expect, test } from 'vitest'
import { addUp, readTotals } from '../test-run/totals.mjs'

const written = (totals: object) => () => JSON.stringify({ failures: [], ...totals })

test('the totals count a check without tests as one, passed or failed', () => {
  expect(readTotals(0)).toEqual({ passed: 1, failed: 0, failures: [] })
  expect(readTotals(2)).toEqual({ passed: 0, failed: 1, failures: [] })
})

test('counts every test of a Vitest run', () => {
  expect(readTotals(0, written({ passed: 7, failed: 0, skipped: 0 }))).toEqual({
    passed: 7,
    failed: 0,
    failures: [],
  })
  expect(readTotals(1, written({ passed: 5, failed: 2, skipped: 0 }))).toEqual({
    passed: 5,
    failed: 2,
    failures: [],
  })
})

test('lists the failures, if they are known', () => {
  const failures = ['e2e/one.test.ts > a page > opens: Timed out']

  expect(readTotals(1, written({ passed: 5, failed: 1, skipped: 0, failures }))).toEqual({
    passed: 5,
    failed: 1,
    failures,
  })
})

test('accepts totals without a list of failures', () => {
  const unnamed = () => JSON.stringify({ passed: 5, failed: 1, skipped: 0 })

  expect(readTotals(1, unnamed)).toEqual({ passed: 5, failed: 1, failures: [] })
})

test('counts a skipped test as failed', () => {
  expect(readTotals(0, written({ passed: 5, failed: 0, skipped: 2 })).failed).toBe(2)
})

test('counts a non-zero exit code without a failed test as one failure', () => {
  expect(readTotals(1, written({ passed: 5, failed: 0, skipped: 0 }))).toEqual({
    passed: 5,
    failed: 1,
    failures: [],
  })
})

test('counts a run without a single test as one failure', () => {
  expect(readTotals(0, written({ passed: 0, failed: 0, skipped: 0 })).failed).toBe(1)
})

test('counts a run without totals as one failure', () => {
  const missing = () => {
    throw new Error('no such file')
  }

  expect(readTotals(0, missing)).toEqual({ passed: 0, failed: 1, failures: [] })
})

test('adds up the totals of steps', () => {
  const steps = [
    { passed: 1, failed: 0, failures: [] },
    { passed: 5, failed: 2, failures: ['a.test.ts > a: late', 'b.test.ts > b: skipped'] },
  ]

  expect(addUp(steps)).toEqual({
    passed: 6,
    failed: 2,
    failures: ['a.test.ts > a: late', 'b.test.ts > b: skipped'],
  })
})
