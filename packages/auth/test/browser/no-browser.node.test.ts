import { tabStore } from '@northbound/auth/browser'
import { expect, test } from 'vitest'

test('can be imported on a server, and says when it is called there what it lacks', () => {
  expect(() => tabStore()).toThrow(/no (navigator\.locks|indexedDB) here.*memoryStore.*proxy/)
})
