import type { Notification } from './delivery.ts'
import type { JournalEntry } from '../journal/journal-entry.ts'
import { type Redactor, withoutQuery } from '../journal/redactor.ts'

/** The journal entry of a refused notification, with the reason. */
export function writeRefusal(
  { notifyType, callbackUrl }: Notification,
  note: string,
  time: number,
  redactor: Redactor,
): Omit<JournalEntry, 'seq'> {
  return {
    time,
    method: 'POST',
    path: redactor.text(withoutQuery(callbackUrl)),
    query: {},
    api: 'notification',
    status: 0,
    request: { headers: {}, body: { notifyType } },
    response: {},
    note: `the notification was not sent: ${note}`,
  }
}
