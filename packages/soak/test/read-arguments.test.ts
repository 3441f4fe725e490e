import { expect, test } from 'vitest'
import { readArguments } from '../src/read-arguments.ts'

test('--minutes defaults to 5', () => {
  expect(readArguments(['--attack'])).toEqual({ isAttack: true, minutes: 5, isHelp: false })
  expect(readArguments(['--attack', '--minutes=0.5']).minutes).toBe(0.5)
})

test.each(['0', '-1', 'five', '', '1441'])('refuses --minutes=%j', (minutes) => {
  expect(() => readArguments(['--attack', `--minutes=${minutes}`])).toThrow(
    `--minutes must be a number above 0 and up to 1440, not "${minutes}"`,
  )
})

test('refuses a command without --attack', () => {
  expect(() => readArguments([])).toThrow('--attack is missing')
})
