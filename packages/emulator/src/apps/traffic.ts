import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'

/** Flow control: how often each application has called. */
export interface Traffic extends Store {
  /** Counts a call; returns false after `limit` calls in the last 60 s. 0 means no limit. */
  admit(appId: string, limit: number): boolean
}

const window = 60_000
const shape = [{ appId: 'string', times: ['number'] }] as const
type Saved = readonly { readonly appId: string; readonly times: number[] }[]

/**
 * Documented: 100 calls in 60 s for each application (product guide, 2024). Assumed: the window
 * slides, and calls that it refuses do not count.
 */
export function createTraffic(now: () => number): Traffic {
  const calls = new Map<string, number[]>()
  return {
    admit(appId, limit) {
      if (limit === 0) return true
      const time = now()
      const recent = (calls.get(appId) ?? []).filter((at) => at > time - window && at <= time)
      const admitted = recent.length < limit
      if (admitted) recent.push(time)
      calls.set(appId, recent)
      return admitted
    },
    save: () => [...calls].map(([appId, times]) => ({ appId, times })),
    load(saved) {
      checkShape<Saved>(saved, shape, 'traffic')
      return () => {
        calls.clear()
        for (const { appId, times } of saved) calls.set(appId, times)
      }
    },
    reset: () => calls.clear(),
  }
}
