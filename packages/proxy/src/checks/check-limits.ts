import type { Incoming } from '../exchange/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 8: not too often, and not too many at one time.
 *
 * @param waitMs what the rate limit said of this call: how long it would have to wait
 * @returns a function that must be called when the answer has gone out; a promise of it only when others are in front
 */
export function checkLimits(
  waitMs: number | undefined,
  caller: Pick<Incoming, 'signal'>,
  { turnstile }: Pick<Settings, 'turnstile'>,
): Promise<() => void> | (() => void) {
  if (waitMs !== undefined) {
    const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)))
    throw new Refusal('rate-limited', `Ask again in ${seconds} s.`, { 'retry-after': seconds })
  }
  const entering = turnstile.enter(caller)
  if (entering) return entering
  throw new Refusal('busy', 'Ask again in a moment.', { 'retry-after': '1' })
}
