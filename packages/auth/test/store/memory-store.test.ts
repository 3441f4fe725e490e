import { expect, test } from 'vitest'
import { memoryStore } from '@northbound/auth'

const record = {
  application: 'https://platform.test#app',
  accessToken: 'x',
  issuedAt: 0,
  expiresAt: 1,
  issuedBy: 'a',
}

test('keeps the newest generation and refuses an older one', async () => {
  const store = memoryStore()

  await store.publish({ ...record, generation: 2 })
  const stored = await store.publish({ ...record, generation: 1 })

  expect(stored.generation).toBe(2)
})

test('keeps two applications apart', async () => {
  const store = memoryStore()

  await store.publish({ ...record, generation: 5 })

  expect(await store.read('https://platform.test#other')).toBeUndefined()
})
