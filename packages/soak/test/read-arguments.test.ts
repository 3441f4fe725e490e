import { expect, test } from 'vitest'
import { readArguments } from '../src/read-arguments.ts'

test('an attack lasts five minutes unless the command says otherwise', () => {
  expect(readArguments(['--attack'])).toEqual({ isAttack: true, minutes: 5, isHelp: false })
  expect(readArguments(['--attack', '--minutes=0.5']).minutes).toBe(0.5)
})

test.each(['0', '-1', 'five', '', '1441'])('%j minutes are refused', (minutes) => {
  expect(() => readArguments(['--attack', `--minutes=${minutes}`])).toThrow(
    `--minutes: a number above 0 and up to 1440, not "${minutes}"`,
  )
})

test('a command that does not say what to run is refused', () => {
  expect(() => readArguments([])).toThrow('--attack is the only kind there is')
})
