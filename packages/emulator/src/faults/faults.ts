import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'
import { checkFault } from './check-fault.ts'
import type { Fault } from './fault.ts'

/** Faults to inject into later requests. */
export interface Faults {
  /**
   * Queues a fault for the next matching request, or for the next `times` ones. Faults are queued:
   * a request takes the oldest that applies to it. An invalid fault throws a
   * TypeError, a code that is not in the catalogue a RangeError.
   *
   * @example
   * ```ts
   * import { createEmulator } from '@northbound/emulator'
   *
   * const { faults } = createEmulator({ seed: 1 })
   * faults.next({ api: 'login', code: '50252', afterActing: true })
   * faults.next({ path: '/iocm/app/dm/*', status: 429, retryAfter: 30, times: 3 })
   * faults.next({ kind: 'reset', nth: 2 })
   * faults.next({ kind: 'late', latency: { min: 50, max: 800 }, probability: 0.3, times: Infinity })
   * faults.next({ api: 'devices', status: 502, body: '<html>', contentType: 'text/html' })
   * ```
   */
  next(fault: Fault): void
  /** How many requests will still be affected. */
  readonly pending: number
  /** Drops all queued faults. */
  clear(): void
}

export interface FaultQueue extends Faults, Store {
  /** The queue, oldest first; `takeStrike` counts in its entries and removes those that are used up. */
  orders: readonly Order[]
}

export interface Order {
  readonly fault: Fault
  /** How many requests it still affects. */
  left: number
  /** How many matching requests it has seen. */
  seen: number
}

/** In a snapshot `null` means `Infinity`, which JSON does not have. */
const shape = [{ fault: 'object', left: 'number|null', seen: 'number' }] as const
type Saved = { fault: Fault; left: number | null; seen: number }[]

export function createFaults(): FaultQueue {
  function clear(): void {
    queue.orders = []
  }

  const queue: FaultQueue = {
    orders: [],
    next({ times = 1, ...fault }) {
      checkFault({ ...fault, times })
      queue.orders = [...queue.orders, { fault, left: times, seen: 0 }]
    },
    get pending() {
      return queue.orders.reduce((sum, order) => sum + order.left, 0)
    },
    clear,
    save() {
      if (queue.orders.some(({ fault }) => fault.when)) {
        throw new TypeError(
          'snapshot: a fault with `when` cannot be saved; use it up, or clear the faults',
        )
      }
      return queue.orders.map(({ fault, left, seen }) => ({ fault, left, seen }))
    },
    load(saved) {
      checkShape<Saved>(saved, shape, 'faults')
      const loaded = saved.map(({ fault, left, seen }) => {
        checkFault({ ...fault, times: left ?? Infinity })
        return { fault, left: left ?? Infinity, seen }
      })
      return () => {
        queue.orders = loaded
      }
    },
    reset: clear,
  }
  return queue
}
