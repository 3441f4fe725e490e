import { expect, test } from 'vitest'
import { chooseMutants } from '../mutants/choose-mutants.mjs'
import { type Outcome, scoreMutants } from '../mutants/score-mutants.mjs'

const mutant = (name: string, more = {}) => ({ name, in: 'secret.ts', from: '', to: '', ...more })
const killed: Outcome = { group: 'file', mutant: mutant('killed'), isKilled: true }
const explained: Outcome = {
  group: 'file',
  mutant: mutant('explained', { survives: 'no test could see it' }),
  isKilled: false,
}

test('a survivor with a reason counts against the score, and its reason is printed', () => {
  const { lines, problems } = scoreMutants([...Array.from({ length: 9 }, () => killed), explained])

  expect(lines).toEqual([
    expect.stringMatching(/^file +9\/10 +90 %$/),
    'survived in file: explained, as no test could see it',
  ])
  expect(problems).toEqual([])
})

test.each([
  ['a score below 90 %', [killed, explained], /50 % is below 90 %/],
  ['a survivor without a reason', [{ ...killed, isKilled: false }], /a test is missing/],
  ['a reason that is out of date', [{ ...explained, isKilled: true }], /noticed after all/],
])('%s is a problem', (_, outcomes, words) => {
  expect(scoreMutants(outcomes).problems.join()).toMatch(words)
})

test('a group below the minimum score fails even when the total is above it', () => {
  const other = Array.from({ length: 99 }, () => ({ ...killed, group: 'redis' }))

  expect(scoreMutants([...other, explained]).problems).toEqual([
    expect.stringContaining('file: 0 %'),
  ])
})

test('selects groups by name and mutants by words, and lists the known groups', () => {
  const open = async () => Promise.reject(new Error('not expected'))
  const groups = ['file', 'redis'].map((name) => {
    return { name, what: '', mutants: [mutant('a late publish'), mutant('a lease')], open }
  })
  const names = (only: string | undefined, ...words: string[]) =>
    chooseMutants(groups, only, words).flatMap(({ name, mutants }) =>
      mutants.map((each) => `${name}: ${each.name}`),
    )

  expect(names(undefined, 'late')).toEqual(['file: a late publish', 'redis: a late publish'])
  expect(names('redis')).toEqual(['redis: a late publish', 'redis: a lease'])
  expect(() => names('disk')).toThrow('There is no group "disk". The groups: file, redis.')
  expect(() => names('file', 'nonsense')).toThrow('No mutant has "nonsense"')
})
