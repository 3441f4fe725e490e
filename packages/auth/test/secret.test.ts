import { Secret } from '@northbound/auth'
import { expect, test } from 'vitest'

const secret = new Secret('do-not-print')

test.each<[string, () => unknown]>([
  ['a template', () => `${secret}`],
  ['concatenation', () => 'x' + String(secret)],
  ['JSON', () => JSON.stringify({ secret })],
  ['a spread', () => JSON.stringify({ ...secret })],
  ['its keys', () => [...Object.keys(secret), ...Object.values(secret)].join()],
  ['an error message', () => new Error(String(secret)).message],
])('does not appear in %s', (_, print) => {
  expect(String(print())).not.toContain('do-not-print')
})

test('is revealed only by reveal()', () => {
  expect(secret.reveal()).toBe('do-not-print')
})
