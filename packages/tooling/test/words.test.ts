import { expect, test } from 'vitest'
import { findRiddles } from '../words/find-riddles.mjs'

test('a word that readers have to decode is found with its line and with what to write', () => {
  const text = 'The store rejects an older generation.\nWhoever asks late waits.'

  expect(findRiddles(text)).toEqual([
    { line: 2, word: 'Whoever', instead: 'caller, client, anyone who' },
  ])
})

test.each(['in-flight', 'a preflight request', 'goes bye', 'hadoop', 'indeed'])(
  '%j is let pass',
  (text) => {
    expect(findRiddles(text)).toEqual([])
  },
)
