import type { Proxy } from '@northbound/proxy'
import { expect, vi } from 'vitest'

/** Waits until every call has given back its place. Ends a test, after its callers have left. */
export async function noneUnderWay(proxy: Pick<Proxy, 'underWay'>): Promise<void> {
  await vi.waitFor(() => expect(proxy.underWay, 'calls that are still under way').toBe(0))
}
