/** The storage of a real Durable Object, in workerd, of both kinds that Cloudflare has. */
import { storeCases } from '@northbound/auth/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningWorker, startWorkerd } from './start-workerd.ts'

describe.each(['sqlite', 'key-value'] as const)('storage of kind %s', (storage) => {
  let worker: RunningWorker
  beforeAll(async () => {
    worker = await startWorkerd({
      script: new URL('./store-worker.ts', import.meta.url),
      objects: ['Place'],
      storage,
    })
  })
  afterAll(() => worker.close())

  test.each(storeCases)('$name', async ({ name }) => {
    expect(await worker.ask('/case', { name })).toEqual({})
  })

  test('the object reports an unknown case', async () => {
    expect(await worker.ask('/case', { name: 'x' })).toEqual({ problem: 'no such case' })
  })
})
