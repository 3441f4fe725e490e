import type { Delivery } from './delivery.ts'
import type { Sending } from './sending.ts'

/** Documented (FAQ 00072, of the IoT hub): how long an application may take to answer, in ms of the host. */
const patience = 15_000

/** Sends a notification once. It follows no redirect, and does not read the answer. */
export async function post(
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
      // A page would send the cookies of its own host. workerd has no cookies and rejects the option.
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
    return {
      outcome: 'failed',
      note: 'there was no answer: is a server listening at this address?',
    }
  } finally {
    over.abort()
  }
}
