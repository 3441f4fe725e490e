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

interface Waiter {
  /** Increases with each waiter. */
  readonly ticket: number
  readonly start: () => void
}

/** A semaphore with a bounded FIFO queue. A caller that has used up its share is skipped until one of its calls ends. */
export class CallQueue {
  readonly #slots: CallSlots
  readonly #waitingPerCaller: number
  /** Number of running calls by caller. */
  readonly #runningBy = new Map<string | undefined, number>()
  /** The waiting calls by caller, in their order. Callers without a waiting call are not in it. */
  readonly #waitingBy = new Map<string | undefined, Set<Waiter>>()
  #running = 0
  #waiting = 0
  #tickets = 0

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
    const own = this.#waitingBy.get(key)?.size ?? 0
    if (this.#waiting >= this.#slots.waiting) return undefined
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
        this.#leaveQueue(key, waiter)
        signal.removeEventListener('abort', leave)
        cancel()
      }
      const giveUp = (reason: unknown) => {
        stopWaiting()
        reject(reason)
      }
      const leave = () => giveUp(signal.reason)
      const waiter: Waiter = {
        ticket: this.#tickets++,
        start: () => {
          stopWaiting()
          resolve(this.#start(key))
        },
      }
      const cancel = schedule(this.#slots.waitingMs, () => giveUp(late()))
      this.#joinQueue(key, waiter)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  #joinQueue(key: string | undefined, waiter: Waiter): void {
    const queue = this.#waitingBy.get(key) ?? new Set()
    this.#waitingBy.set(key, queue.add(waiter))
    this.#waiting++
  }

  #leaveQueue(key: string | undefined, waiter: Waiter): void {
    const queue = this.#waitingBy.get(key)
    queue?.delete(waiter)
    if (queue?.size === 0) this.#waitingBy.delete(key)
    this.#waiting--
  }

  #hasRoom(key: string | undefined): boolean {
    const { concurrent, perCaller } = this.#slots
    if (this.#running >= concurrent) return false
    return key === undefined || (this.#runningBy.get(key) ?? 0) < perCaller
  }

  #start(key: string | undefined): () => void {
    this.#running++
    this.#runningBy.set(key, (this.#runningBy.get(key) ?? 0) + 1)
    let isReleased = false
    return () => {
      // Both the end of the response and the end of the connection call this.
      if (!isReleased) this.#release(key)
      isReleased = true
    }
  }

  #release(key: string | undefined): void {
    const left = (this.#runningBy.get(key) ?? 0) - 1
    this.#running--
    if (left > 0) this.#runningBy.set(key, left)
    else this.#runningBy.delete(key)
    this.#next()?.start()
  }

  /** The call that has waited longest among those of callers whose share is not used up. */
  #next(): Waiter | undefined {
    let next: Waiter | undefined
    for (const [key, [first]] of this.#waitingBy) {
      const isEarlier = first && (!next || first.ticket < next.ticket)
      if (isEarlier && this.#hasRoom(key)) next = first
    }
    return next
  }
}
