import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 8: not too often, and not too many at one time.
 *
 * @returns a function that must be called when the answer has gone out
 */
export async function checkLimits(
  key: string,
  signal: AbortSignal,
  { rateLimit, turnstile }: Settings,
): Promise<() => void> {
  const waitMs = await rateLimit(key)
  if (waitMs !== undefined) {
    const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)))
    throw new Refusal('rate-limited', `Ask again in ${seconds} s.`, { 'retry-after': seconds })
  }
  const leave = await turnstile.enter(signal)
  if (leave) return leave
  throw new Refusal('busy', 'Ask again in a moment.', { 'retry-after': '1' })
}
