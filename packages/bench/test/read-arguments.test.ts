import { expect, test } from 'vitest'
import { helpText, readArguments } from '../src/read-arguments.ts'

const names = ['races', 'bundles']

test('runs all parts five times by default', () => {
  expect(readArguments([], names)).toEqual({
    only: undefined,
    repetitions: 5,
    isKept: false,
    isHelp: false,
  })
})

test('accepts some parts and another number of repetitions', () => {
  const { only, repetitions } = readArguments(['--only=races, bundles', '--repeat=3'], names)

  expect(only).toEqual(['races', 'bundles'])
  expect(repetitions).toBe(3)
})

test.each([
  [['--only=rces'], 'no part "rces", only races, bundles'],
  [['--repeat=0'], 'must be an integer'],
  [['--repeat=many'], 'not "many"'],
  [['--olny=races'], 'olny'],
  [['races'], 'races'],
])('refuses %j with the reason', (args, why) => {
  expect(() => readArguments(args, names)).toThrow(why)
})

test('the help names every part and every option', () => {
  expect(readArguments(['-h'], names).isHelp).toBe(true)
  for (const word of [...names, '--only', '--repeat', '--keep', '--help']) {
    expect(helpText(names)).toContain(word)
  }
})
