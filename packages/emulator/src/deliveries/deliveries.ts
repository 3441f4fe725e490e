import type { Pause } from '../faults/pause.ts'
import { limits } from '../http/limits.ts'
import { withoutQuery } from '../journal/redactor.ts'
import type { Delivery, Notification } from './delivery.ts'

/** What the emulator sends to applications, of itself. */
export interface Deliveries {
  /** A copy of the newest, at most `journalLimit` of them, in the order of sending. */
  readonly log: readonly Delivery[]
  /**
   * Resolves when nothing is waiting any more; never rejects.
   *
   * @example
   * ```ts
   * import { createEmulator, seedDevices } from '@northbound/emulator'
   *
   * const emulator = createEmulator({ fetch: async () => new Response() })
   * emulator.devices.report(seedDevices[0]!.deviceId, 'Battery', { batteryLevel: 80 })
   * await emulator.deliveries.idle()
   * console.log(emulator.deliveries.log.length) // 0: nobody has subscribed
   * ```
   */
  idle(): Promise<void>
}

export interface DeliveryQueue extends Deliveries {
  add(notification: Notification): void
  /** Forgets the log and what is waiting; ends what is on its way. */
  reset(): void
}

/** As much of `fetch` as is used here. */
export type Post = (url: string, init: RequestInit) => Promise<Response>

export interface DeliveryOptions {
  readonly fetch: Post
  readonly pause: Pause
  readonly now: () => number
  readonly limit: number
  readonly whyNotCallable: (url: string) => string | undefined
  /** Told of each notification that is not sent at all. */
  readonly onRefused: (notification: Notification, note: string) => void
}

/** How long an application may take to answer, in ms of the host. Assumed. */
const patience = 10_000

/**
 * Sends one after the other, so they arrive in order. Assumed: the platform sends each once,
 * whatever the answer; it follows no redirect. The answer is not read.
 */
export function createDeliveries(options: DeliveryOptions): DeliveryQueue {
  const { now, limit, whyNotCallable, onRefused } = options
  let log: Delivery[] = []
  let seq = 0
  let line = Promise.resolve()
  let ending = new AbortController()

  function settle(seq: number, result: Partial<Delivery>): void {
    log = log.map((one) => (one.seq === seq ? { ...one, ...result } : one))
  }

  return {
    get log() {
      return structuredClone(log)
    },
    async idle() {
      for (let end: Promise<void> | undefined; end !== line;) {
        end = line
        await end
      }
    },
    add(notification) {
      const { notifyType, callbackUrl } = notification
      const text = JSON.stringify(notification.body)
      const tooLong = text.length > limits.body ? 'it is too long' : undefined
      const note = whyNotCallable(callbackUrl) ?? tooLong
      const own = (seq += 1)
      const shown = withoutQuery(callbackUrl)
      const entry = { seq, time: now(), notifyType, callbackUrl: shown, body: JSON.parse(text) }
      log = limit === 0 ? [] : [...log, { ...entry, outcome: 'waiting' as const }].slice(-limit)
      if (note) {
        settle(own, { outcome: 'refused', note })
        return onRefused(notification, note)
      }
      const { signal } = ending
      line = send(line, async () => {
        if (!signal.aborted) settle(own, await post(options, callbackUrl, text, signal))
      })
    },
    reset() {
      ending.abort()
      ending = new AbortController()
      log = []
      seq = 0
    },
  }
}

async function send(before: Promise<void>, act: () => Promise<void>): Promise<void> {
  await before
  await act()
}

async function post(
  { fetch, pause }: Pick<DeliveryOptions, 'fetch' | 'pause'>,
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
