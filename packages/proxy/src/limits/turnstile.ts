import type { Incoming } from '../exchange/incoming.ts'
import { scheduleByTimer } from './schedule.ts'

/** How many may be inside and wait, in all and of one caller. */
export interface Places {
  /** At most so many are inside at one time. */
  readonly concurrent: number
  /** At most so many wait in front of it. */
  readonly waiting: number
  /** At most so many of one caller are inside. Of those that wait, one caller has the same share. */
  readonly perCaller: number
  /** How long one waits at most, in ms. */
  readonly waitingMs: number
}

type Caller = Pick<Incoming, 'signal' | 'schedule'>

/** What one caller has of all places. */
interface Share {
  inside: number
  waiting: number
}

interface Waiter {
  readonly key: string | undefined
  readonly comeIn: () => void
}

/** Lets so many in at one time, and so many wait, in the order of their coming; a caller with its share inside waits longer. */
export class Turnstile {
  readonly #places: Places
  readonly #waitingPerCaller: number
  readonly #shares = new Map<string, Share>()
  readonly #queue = new Set<Waiter>()
  #inside = 0

  constructor(places: Places) {
    const { concurrent, waiting, perCaller } = places
    this.#places = places
    this.#waitingPerCaller = Math.ceil((waiting * perCaller) / concurrent)
  }

  /** How many are inside. */
  get inside(): number {
    return this.#inside
  }

  /**
   * Gives a function that lets the next one in, however often it is called. Undefined when too many wait already.
   *
   * @param key who this is, so that nobody gets more than a share; without one there is no share
   * @param late makes the reason when it waited too long
   * @throws the reason of the signal, when it aborts while waiting; it is not looked at when there is room
   */
  enter(
    caller: Caller,
    key: string | undefined,
    late: () => unknown,
  ): Promise<() => void> | (() => void) | undefined {
    if (this.#hasRoom(key)) return this.#comeIn(key)
    const { waiting } = this.#places
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
        comeIn: () => {
          stopWaiting()
          resolve(this.#comeIn(key))
        },
      }
      const cancel = schedule(this.#places.waitingMs, () => giveUp(late()))
      this.#queue.add(waiter)
      this.#count(key, 'waiting', 1)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  #hasRoom(key: string | undefined): boolean {
    const { concurrent, perCaller } = this.#places
    if (this.#inside >= concurrent) return false
    return key === undefined || (this.#shares.get(key)?.inside ?? 0) < perCaller
  }

  #comeIn(key: string | undefined): () => void {
    this.#inside++
    this.#count(key, 'inside', 1)
    let isOut = false
    return () => {
      // Both the end of an answer and the end of a connection may tell.
      if (!isOut) this.#leave(key)
      isOut = true
    }
  }

  #leave(key: string | undefined): void {
    this.#inside--
    this.#count(key, 'inside', -1)
    for (const waiter of this.#queue) {
      if (this.#hasRoom(waiter.key)) return waiter.comeIn()
    }
  }

  #count(key: string | undefined, where: keyof Share, change: 1 | -1): void {
    if (key === undefined) return
    const share = this.#shares.get(key)
    if (!share) return void this.#shares.set(key, { inside: 0, waiting: 0, [where]: 1 })
    share[where] += change
    if (share.inside === 0 && share.waiting === 0) this.#shares.delete(key)
  }
}
