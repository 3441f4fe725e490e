import { expect, test } from 'vitest'
import { createPart } from '../src/lazy/part.ts'

test('a part that several callers load at once is loaded once', async () => {
  const part = createPart(async () => ({}))

  const [first, second] = await Promise.all([part.load(), part.load()])

  expect(second).toBe(first)
  expect(part.loaded).toBe(first)
})

test('a part that could not be loaded is loaded again by the next call', async () => {
  let tries = 0
  const part = createPart(async () => {
    if (++tries === 1) throw new Error('no network')
    return tries
  })

  await expect(Promise.all([part.load(), part.load()])).rejects.toThrow('no network')
  expect(part.loaded).toBeUndefined()
  expect(await part.load()).toBe(2)
})
