import { createBlacklist } from './blacklist.ts'
import type { DeliveryLine } from './deliveries.ts'
import type { Delivery, Push } from './delivery.ts'
import { post } from './post.ts'
import { createQueue, type Queue } from './queue.ts'
import { againAt, noteOf } from './repeat.ts'
import type { Sender } from './sender.ts'

/**
 * Queues a push, to be sent after the current step: one after the other, so they arrive in order. An address that fails
 * 10 times in a row is not called for 3 minutes.
 *
 * @returns the reason when the queue is full
 */
export function enterLine(sender: Sender, push: Push): string | undefined {
  const full = queueOf(sender, push).enter(push.text.length)
  if (full === undefined) goInLine(sender, push)
  return full
}

/** Queues the retries that are due. */
export function sendDue(sender: Sender): void {
  const { deliveries, now } = sender
  const { again } = deliveries
  if (!again.some(({ at }) => at <= now())) return
  deliveries.again = again.filter(({ at }) => at > now())
  for (const { at, push } of again) {
    if (at > now()) continue
    settle(deliveries, push, { outcome: 'waiting', againAt: undefined })
    goInLine(sender, push)
  }
}

/** Records the outcome of a push. */
export function settle(
  deliveries: DeliveryLine,
  { seq }: Pick<Push, 'seq'>,
  result: Partial<Delivery>,
): void {
  deliveries.kept = deliveries.kept.map((one) => (one.seq === seq ? { ...one, ...result } : one))
}

/** Retries have a separate queue: applications that are down must not block new notifications. */
function queueOf({ deliveries }: Sender, { tries }: Pick<Push, 'tries'>): Queue {
  deliveries.queues ??= { first: createQueue(), again: createQueue() }
  return tries === 0 ? deliveries.queues.first : deliveries.queues.again
}

/** Sends a push whose place in the queue is already taken. */
function goInLine(sender: Sender, push: Push): void {
  const { deliveries } = sender
  const queue = queueOf(sender, push)
  const { signal } = deliveries.stop
  const before = deliveries.end
  deliveries.end = (async () => {
    await before
    queue.leave(push.text.length)
    if (!signal.aborted) await send(sender, push, signal)
  })()
}

async function send(sender: Sender, push: Push, ending: AbortSignal): Promise<void> {
  const { deliveries, sending, now } = sender
  const { callbackUrl, text } = push
  const blacklist = (deliveries.blacklist ??= createBlacklist())
  const listed = blacklist.whyNot(callbackUrl, now())
  if (listed && push.tries === 0) {
    return settle(deliveries, push, { outcome: 'failed', note: `it was never sent: ${listed}` })
  }
  const tries = push.tries + 1
  const result = listed
    ? { outcome: 'failed' as const, note: listed }
    : await post(sending, callbackUrl, text, ending)
  // After a reset other deliveries have these numbers.
  if (ending.aborted) return
  if (!listed) blacklist.ended(callbackUrl, now(), result.outcome === 'delivered')
  const at = againAt(result, tries, now())
  const next = { ...push, tries }
  const full = at && queueOf(sender, next).enter(text.length)
  if (at && !full) deliveries.again.push({ at, push: next })
  settle(deliveries, push, {
    status: undefined,
    ...result,
    note: full ? `${result.note}; it is not sent again, because too many wait` : noteOf(result, at),
    tries,
    againAt: full ? undefined : at,
  })
}
