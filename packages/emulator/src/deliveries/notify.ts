import { limits } from '../http/limits.ts'
import { withoutQuery } from '../journal/redactor.ts'
import { writeRefusal } from './write-refusal.ts'
import { createBlacklist } from './blacklist.ts'
import type { DeliveryLine } from './deliveries.ts'
import type { Delivery, Notification } from './delivery.ts'
import { keepNewest } from './keep-newest.ts'
import { createQueue } from './queue.ts'
import type { Sending } from './sending.ts'
import { whyNotCallable } from './why-not-callable.ts'

/** How long an application may take to answer, in ms of the host. Assumed. */
const patience = 10_000

/** What of a platform sends notifications. */
export interface Notifying {
  readonly deliveries: DeliveryLine
  readonly sending: Sending
  /** Virtual time in ms since 1970. */
  readonly now: () => number
}

/**
 * Puts a notification in line, to be sent when the step is over: one after the other, so they arrive
 * in order. Assumed: the platform sends each once, whatever the answer; it follows no redirect. The
 * answer is not read. An address that fails 10 times in a row is left alone for 3 minutes.
 */
export function notify({ deliveries, sending, now }: Notifying, notification: Notification): void {
  const { notifyType, callbackUrl } = notification
  const text = JSON.stringify(notification.body)
  const tooLong = text.length > limits.body ? 'it is too long' : undefined
  const note = whyNotCallable(callbackUrl, sending) ?? tooLong
  const seq = (deliveries.seq += 1)
  const shown = withoutQuery(callbackUrl)
  const entry = { seq, time: now(), notifyType, callbackUrl: shown, body: JSON.parse(text) }
  const waiting: Delivery = { ...entry, outcome: 'waiting' }
  deliveries.kept = keepNewest([...deliveries.kept, waiting], text.length, sending.limit)

  const settle = (result: Partial<Delivery>) => {
    deliveries.kept = deliveries.kept.map((one) => (one.seq === seq ? { ...one, ...result } : one))
  }
  if (note) {
    settle({ outcome: 'refused', note })
    return sending.writeDown((redactor) => writeRefusal(notification, note, now(), redactor))
  }
  const { stop } = deliveries
  const queue = (deliveries.queue ??= createQueue())
  const blacklist = (deliveries.blacklist ??= createBlacklist())
  const full = queue.enter(text.length)
  if (full) return settle({ outcome: 'failed', note: full })
  deliveries.end = send(deliveries.end, async () => {
    queue.leave(text.length)
    if (stop.signal.aborted) return
    const listed = blacklist.whyNot(callbackUrl, now())
    if (listed) return settle({ outcome: 'failed', note: listed })
    const result = await post(sending, callbackUrl, text, stop.signal)
    blacklist.ended(callbackUrl, now(), result.outcome === 'delivered')
    settle(result)
  })
}

async function send(before: Promise<void>, act: () => Promise<void>): Promise<void> {
  await before
  await act()
}

async function post(
  { fetch, pause }: Sending,
  url: string,
  body: string,
  ending: AbortSignal,
): Promise<Pick<Delivery, 'outcome' | 'status' | 'note'>> {
  const over = new AbortController()
  const signal = AbortSignal.any([ending, over.signal])
  const late = pause(patience, signal).then(() => undefined)
  late.catch(() => {})
  try {
    const sent = fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      redirect: 'manual',
      // A page would send the cookies of its own host; workerd has no cookies and refuses the word.
      ...('credentials' in Request.prototype && { credentials: 'omit' }),
      signal,
    })
    const answer = await Promise.race([sent, late])
    if (!answer) return { outcome: 'failed', note: `no answer within ${patience / 1000} s` }
    const { status, ok, type } = answer
    answer.body?.cancel().catch(() => {})
    if (ok) return { outcome: 'delivered', status }
    const moved = type === 'opaqueredirect' || (status >= 300 && status < 400)
    const note = moved ? 'a redirect is not followed' : 'only a status of 200 to 299 accepts it'
    return { outcome: 'failed', status, note }
  } catch {
    return { outcome: 'failed', note: 'there was no answer: is anyone listening at this address?' }
  } finally {
    over.abort()
  }
}
