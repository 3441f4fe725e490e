import { findPlatformCode } from '@northbound/auth/catalogue'
import type { Call } from '../platform/call.ts'
import type { Fault } from './fault.ts'

/** Answers that you order in advance. */
export interface Faults {
  /**
   * Orders an answer for the next matching request, or for the next `times` ones. Orders are kept
   * in line: a request takes the oldest that matches.
   *
   * @example
   * ```ts
   * import { createEmulator } from '@northbound/emulator'
   *
   * const emulator = createEmulator()
   * emulator.faults.next({ api: 'login', code: '50252' })
   * emulator.faults.next({ api: 'devices', status: 502, body: '<html>', contentType: 'text/html' })
   * emulator.faults.next({ api: 'login', status: 307, location: 'https://elsewhere.test/' })
   * ```
   */
  next(fault: Fault): void
  /** How many requests are still to be struck. */
  readonly pending: number
  /** Forgets every order. */
  clear(): void
}

export interface FaultQueue extends Faults {
  /** Takes one strike out of the oldest order for this call. */
  take(call: Call): Fault | undefined
}

export function createFaults(): FaultQueue {
  let orders: { readonly fault: Fault; left: number }[] = []
  return {
    next(fault) {
      checkFault(fault)
      orders.push({ fault: { ...fault }, left: fault.times ?? 1 })
    },
    get pending() {
      return orders.reduce((sum, order) => sum + order.left, 0)
    },
    clear() {
      orders = []
    },
    take(call) {
      const order = orders.find(({ fault }) => matches(fault, call))
      if (!order) return undefined
      order.left -= 1
      orders = orders.filter(({ left }) => left > 0)
      return order.fault
    },
  }
}

function matches({ api = 'any' }: Fault, call: Call): boolean {
  return api === 'any' || api === call.api
}

function checkFault({ code, status, times = 1 }: Fault): void {
  if (!(times === Infinity || (Number.isInteger(times) && times > 0))) {
    throw new TypeError('faults.next: times must be a whole number above 0, or Infinity')
  }
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    throw new TypeError('faults.next: status must be a whole number from 200 to 599')
  }
  if (code === undefined) return
  const known = findPlatformCode(code)
  if (!known) throw new RangeError(`faults.next: the catalogue has no code ${code}`)
  if (status === undefined && known.statuses.length === 0) {
    throw new RangeError(`faults.next: no HTTP status is known for ${code}; give one`)
  }
}
