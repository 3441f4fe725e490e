import type { Incoming } from '../wire/incoming.ts'
import { scheduleByTimer } from '../timing/schedule.ts'

/** How many calls may run and wait, in total and per caller. */
export interface CallSlots {
  /** Maximum number of running calls. */
  readonly concurrent: number
  /** Maximum number of waiting calls. */
  readonly waiting: number
  /** Maximum number of running calls of one caller. The same share applies to waiting calls. */
  readonly perCaller: number
  /** How long a call may wait, in ms. */
  readonly waitingMs: number
}

type Caller = Pick<Incoming, 'signal' | 'schedule'>

/** The calls of one caller. */
interface Share {
  running: number
  waiting: number
}

interface Waiter {
  readonly key: string | undefined
  readonly start: () => void
}

/** A semaphore with a bounded FIFO queue. A caller that has used up its share is skipped until one of its calls ends. */
export class CallQueue {
  readonly #slots: CallSlots
  readonly #waitingPerCaller: number
  readonly #shares = new Map<string, Share>()
  readonly #queue = new Set<Waiter>()
  #running = 0

  constructor(slots: CallSlots) {
    const { concurrent, waiting, perCaller } = slots
    this.#slots = slots
    this.#waitingPerCaller = Math.ceil((waiting * perCaller) / concurrent)
  }

  /** Number of running calls. */
  get running(): number {
    return this.#running
  }

  /**
   * Acquires a slot. Returns an idempotent function that releases it, or undefined when the queue is full.
   *
   * @param key identifies the caller, whose share is limited; without a key there is no share
   * @param late makes the rejection reason when the call has waited too long
   * @throws the reason of the signal when it aborts while waiting; it is ignored when a slot is free
   */
  acquire(
    caller: Caller,
    key: string | undefined,
    late: () => unknown,
  ): Promise<() => void> | (() => void) | undefined {
    if (this.#hasRoom(key)) return this.#start(key)
    const { waiting } = this.#slots
    const own = key === undefined ? 0 : (this.#shares.get(key)?.waiting ?? 0)
    if (this.#queue.size >= waiting) return undefined
    if (key !== undefined && own >= this.#waitingPerCaller) return undefined
    return this.#wait(caller, key, late)
  }

  #wait(
    { signal, schedule = scheduleByTimer }: Caller,
    key: string | undefined,
    late: () => unknown,
  ): Promise<() => void> {
    signal.throwIfAborted()
    return new Promise((resolve, reject) => {
      const stopWaiting = () => {
        this.#queue.delete(waiter)
        this.#count(key, 'waiting', -1)
        signal.removeEventListener('abort', leave)
        cancel()
      }
      const giveUp = (reason: unknown) => {
        stopWaiting()
        reject(reason)
      }
      const leave = () => giveUp(signal.reason)
      const waiter: Waiter = {
        key,
        start: () => {
          stopWaiting()
          resolve(this.#start(key))
        },
      }
      const cancel = schedule(this.#slots.waitingMs, () => giveUp(late()))
      this.#queue.add(waiter)
      this.#count(key, 'waiting', 1)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  #hasRoom(key: string | undefined): boolean {
    const { concurrent, perCaller } = this.#slots
    if (this.#running >= concurrent) return false
    return key === undefined || (this.#shares.get(key)?.running ?? 0) < perCaller
  }

  #start(key: string | undefined): () => void {
    this.#running++
    this.#count(key, 'running', 1)
    let isReleased = false
    return () => {
      // Both the end of the response and the end of the connection call this.
      if (!isReleased) this.#release(key)
      isReleased = true
    }
  }

  #release(key: string | undefined): void {
    this.#running--
    this.#count(key, 'running', -1)
    for (const waiter of this.#queue) {
      if (this.#hasRoom(waiter.key)) return waiter.start()
    }
  }

  #count(key: string | undefined, where: keyof Share, change: 1 | -1): void {
    if (key === undefined) return
    const share = this.#shares.get(key)
    if (!share) return void this.#shares.set(key, { running: 0, waiting: 0, [where]: 1 })
    share[where] += change
    if (share.running === 0 && share.waiting === 0) this.#shares.delete(key)
  }
}
