import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { relatedTests } from '../related-tests.mjs'
import { testsInBudget } from '../tests-in-budget.mjs'

describe('relatedTests', () => {
  const files = execFileSync('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ])
    .toString()
    .split('\0')
    .filter(Boolean)
  const related = (...changed: string[]) => relatedTests('.', files, changed)

  test('puts the test of secret.ts before the others that import it', () => {
    const [first, ...others] = related('packages/auth/src/secret.ts')

    expect(first).toEqual({
      file: 'packages/auth/test/secret.test.ts',
      kinship: 3,
      distance: expect.any(Number),
    })
    expect(others.length).toBeGreaterThan(20)
    expect(others[0]).toMatchObject({ kinship: 1, distance: first?.distance })
  })

  test('finds the tests of other packages through the entries of the package', () => {
    const tests = related('packages/auth/src/secret.ts').map(({ file }) => file)

    expect(tests.some((file) => file.startsWith('packages/proxy/test/'))).toBe(true)
  })

  test('puts the tests of the same folder before those of other folders', () => {
    const [first] = related('packages/auth/src/store/sealed-store.ts', 'docs/index.md')

    expect(first?.file).toMatch(/^packages\/auth\/test\/store\//)
  })

  test('a changed test is related to itself', () => {
    const file = 'packages/auth/test/secret.test.ts'

    expect(related(file)).toEqual([{ file, kinship: 3, distance: 0 }])
  })

  test('excludes browser tests, and finds no tests for a page of the docs', () => {
    expect(
      related('packages/auth/src/browser/index.ts').map(({ file }) => file),
    ).not.toContainEqual(expect.stringContaining('.chromium.'))
    expect(related('docs/index.md')).toEqual([])
  })
})

describe('testsInBudget', () => {
  const durations = new Map([
    ['quick', 100],
    ['slow', 60_000],
  ])

  test('skips a slow file, and keeps the fast ones after it', () => {
    expect(testsInBudget(['quick', 'slow', 'quick'], durations, 5000)).toEqual(['quick', 'quick'])
  })

  test('stops when the time budget is used up', () => {
    expect(testsInBudget(['quick', 'unknown', 'quick'], durations, 5100)).toEqual([
      'quick',
      'unknown',
    ])
  })

  test('always chooses the nearest file, even a slow one', () => {
    expect(testsInBudget(['slow', 'quick'], durations, 5000)).toEqual(['slow'])
  })
})
