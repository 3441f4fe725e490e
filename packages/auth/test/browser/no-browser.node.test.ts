import { tabStore } from '@northbound/auth/browser'
import { expect, test } from 'vitest'

test('tabStore can be imported on a server, and names what is missing when it is called there', () => {
  expect(() => tabStore()).toThrow(/(navigator\.locks|indexedDB) is missing.*memoryStore.*proxy/)
})
