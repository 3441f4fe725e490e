import type { Incoming } from '../exchange/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 8: not too often, and not too many at one time.
 *
 * @returns a function that must be called when the answer has gone out
 */
export async function checkLimits(
  key: string,
  caller: Pick<Incoming, 'signal'>,
  { rateLimit, turnstile }: Settings,
): Promise<() => void> {
  const waitMs = await rateLimit(key)
  if (waitMs !== undefined) {
    const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)))
    throw new Refusal('rate-limited', `Ask again in ${seconds} s.`, { 'retry-after': seconds })
  }
  const entering = turnstile.enter(caller)
  const leave = entering instanceof Promise ? await entering : entering
  if (leave) return leave
  throw new Refusal('busy', 'Ask again in a moment.', { 'retry-after': '1' })
}
