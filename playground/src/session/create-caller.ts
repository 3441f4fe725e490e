import type { Fetch } from '@northbound/auth'
import { type Attempt, attempt } from '../calls/attempt.ts'
import type { Platform, Target } from '../platform/platform.ts'
import type { Holder } from '../timeline/timeline-event.ts'
import { createTokenWatch, type TokenWatch } from '../timeline/token-watch.ts'
import { changeTarget, type SessionState } from './session-state.ts'
import type { Store } from './store.ts'

/** How many token events are kept for the timeline. */
const longestTimeline = 60

/** Calls a platform as one of the holders of its token. */
export type Call = <T>(
  platform: Platform,
  holder: Holder,
  call: (fetch: Fetch) => Promise<T>,
) => Promise<Attempt<T>>

/** Adds what each call does to the tokens to the timeline of its platform. */
export function createCaller(
  store: Store<SessionState>,
  platforms: Readonly<Record<Target, Platform>>,
): Call {
  const watchOf = ({ target, now }: Platform) =>
    createTokenWatch({
      now,
      onEvent: (event) =>
        store.change((state) =>
          changeTarget(
            state,
            ({ events }) => ({ events: [...events, event].slice(-longestTimeline) }),
            target,
          ),
        ),
    })
  const watches: Record<Target, TokenWatch> = {
    'in-page': watchOf(platforms['in-page']),
    'on-machine': watchOf(platforms['on-machine']),
    relay: watchOf(platforms.relay),
    direct: watchOf(platforms.direct),
  }
  return (platform, holder, call) =>
    attempt(platform, call, (ended) => watches[platform.target].see(holder, ended))
}
