import { limits } from '../http/limits.ts'
import { withoutQuery } from '../journal/redactor.ts'
import { writeRefusal } from './write-refusal.ts'
import type { Delivery, Notification } from './delivery.ts'
import { keepNewest } from './keep-newest.ts'
import { enterLine, sendDue, settle } from './push.ts'
import type { Sender } from './sender.ts'
import { whyNotCallable } from './why-not-callable.ts'

/** Queues a notification, behind the retries that are due. */
export function notify(sender: Sender, notification: Notification): void {
  sendDue(sender)
  const { deliveries, sending, now } = sender
  const { notifyType, callbackUrl } = notification
  const text = JSON.stringify(notification.body)
  const tooLong = text.length > limits.body ? 'it is too long' : undefined
  const note = whyNotCallable(callbackUrl, sending) ?? tooLong
  const seq = (deliveries.seq += 1)
  const shown = withoutQuery(callbackUrl)
  const entry = { seq, time: now(), notifyType, callbackUrl: shown, body: JSON.parse(text) }
  const waiting: Delivery = { ...entry, outcome: 'waiting', tries: 0 }
  deliveries.kept = keepNewest([...deliveries.kept, waiting], text.length, sending.limit)

  if (note) {
    settle(deliveries, waiting, { outcome: 'refused', note })
    return sending.writeDown((redactor) => writeRefusal(notification, note, now(), redactor))
  }
  const full = enterLine(sender, { seq, callbackUrl, text, tries: 0 })
  if (full) settle(deliveries, waiting, { outcome: 'failed', note: full })
}
