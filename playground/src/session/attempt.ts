import type { Platform } from '../platform/platform.ts'
import type { Fetch } from '@northbound/auth'
import type { Exchange } from '../wire/exchange.ts'
import { recordingFetch } from '../wire/recording-fetch.ts'

/** A call that was tried. */
export interface Attempt<T> {
  readonly exchange?: Exchange | undefined
  readonly value?: T | undefined
  readonly problem?: Error | undefined
  /** What only an emulator can tell: the true reason, in English. */
  readonly insight?: string | undefined
}

/** Tries a call with a fetch that is listened to. Never throws. */
export async function attempt<T>(
  platform: Pick<Platform, 'fetch' | 'insight'>,
  call: (fetch: Fetch) => Promise<T>,
): Promise<Attempt<T>> {
  let exchange: Exchange | undefined
  const listening = recordingFetch(platform.fetch, (recorded) => (exchange = recorded))
  try {
    return { value: await call(listening), exchange }
  } catch (problem) {
    return {
      problem: problem instanceof Error ? problem : new Error(String(problem)),
      exchange,
      insight: exchange && platform.insight?.(),
    }
  }
}
