import type { TokenStore } from '@northbound/auth'
import { expect } from 'vitest'
import { application, recordOf } from './token-record.ts'

/** Expects that a store refuses to read, to lease and to publish, each with the same reason. */
export async function expectEveryCallRefused(store: TokenStore, reason: object): Promise<void> {
  for (const call of [
    store.read(application),
    store.lease(application, 1000),
    store.publish(application, recordOf(1)),
  ])
    await expect(call).rejects.toMatchObject({ kind: 'store-unavailable', ...reason })
}
