import type { Call } from '../platform/call.ts'
import type { RandomBytes } from '../random/random-bytes.ts'
import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'
import { aimsAt } from './aims-at.ts'
import { checkFault } from './check-fault.ts'
import type { Fault } from './fault.ts'

/** What you order in advance to go wrong. */
export interface Faults {
  /**
   * Orders a fault for the next matching request, or for the next `times` ones. Orders are kept in
   * line: a request takes the oldest that strikes it. An order that cannot be carried out is a
   * TypeError, a code that the catalogue does not have a RangeError.
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
  /** How many requests are still to be struck. */
  readonly pending: number
  /** Forgets every order. */
  clear(): void
}

/** A fault that strikes a request, with what chance had to say. */
export interface Strike {
  readonly fault: Fault
  /** In ms. */
  readonly latency: number
}

export interface FaultQueue extends Faults, Store {
  /** Takes one strike out of the oldest order for this call. */
  take(call: Call): Strike | undefined
}

interface Order {
  readonly fault: Fault
  /** How many it still strikes. */
  left: number
  /** How many matching requests came to it. */
  seen: number
}

/** In a snapshot `null` stands for `Infinity`, which JSON does not have. */
const shape = [{ fault: 'object', left: 'number|null', seen: 'number' }] as const
type Saved = { fault: Fault; left: number | null; seen: number }[]

export function createFaults(random: Pick<RandomBytes, 'fraction'>): FaultQueue {
  let orders: Order[] = []

  function strikes(order: Order, call: Call): boolean {
    const { nth = 1, probability = 1 } = order.fault
    if (!aimsAt(order.fault, call)) return false
    order.seen += 1
    return order.seen >= nth && (probability === 1 || random.fraction() < probability)
  }

  function clear(): void {
    orders = []
  }

  return {
    next({ times = 1, ...fault }) {
      checkFault({ ...fault, times })
      orders.push({ fault, left: times, seen: 0 })
    },
    get pending() {
      return orders.reduce((sum, order) => sum + order.left, 0)
    },
    clear,
    take(call) {
      const order = orders.find((one) => strikes(one, call))
      if (!order) return undefined
      order.left -= 1
      orders = orders.filter(({ left }) => left > 0)
      return { fault: order.fault, latency: draw(order.fault.latency) }
    },
    save() {
      if (orders.some(({ fault }) => fault.when)) {
        throw new TypeError('snapshot: a fault with `when` cannot be saved; let it strike or clear')
      }
      return orders.map(({ fault, left, seen }) => ({ fault, left, seen }))
    },
    load(saved) {
      checkShape<Saved>(saved, shape, 'faults')
      const loaded = saved.map(({ fault, left, seen }) => {
        checkFault({ ...fault, times: left ?? Infinity })
        return { fault, left: left ?? Infinity, seen }
      })
      return () => {
        orders = loaded
      }
    },
    reset: clear,
  }

  function draw(latency: Fault['latency'] = 0): number {
    if (typeof latency === 'number') return latency
    return Math.round(latency.min + random.fraction() * (latency.max - latency.min))
  }
}
