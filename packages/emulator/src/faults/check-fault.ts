import { findCodeText } from '@northbound/auth/catalogue'
import { apis } from '../http/call.ts'
import { type Fault, faultKinds } from './fault.ts'
import { headersOf } from './headers-of.ts'

/** The longest that timers of JavaScript can wait, in ms: nearly 25 days. */
const longest = 2 ** 31 - 1

/** Throws for an invalid fault before it is queued. */
export function checkFault(fault: Fault): void {
  const { api = 'any', kind, times = 1, nth = 1, probability = 1, latency = 0 } = fault
  const { min, max } = typeof latency === 'number' ? { min: latency, max: latency } : latency
  demand(['any', 'unknown', ...apis].includes(api), 'api is not one of the emulator')
  demand(kind === undefined || faultKinds.includes(kind), 'there is no fault of this kind')
  demand(times === Infinity || isCount(times), 'times must be an integer above 0, or Infinity')
  demand(isCount(nth), 'nth must be an integer above 0')
  demand(probability >= 0 && probability <= 1, 'probability must be a number from 0 to 1')
  demand(min >= 0 && min <= max && max <= longest, `latency must be 0 to ${longest} ms`)
  demand(
    fault.when === undefined || typeof fault.when === 'function',
    'when must be a function of the call',
  )
  if (fault.kind) return

  const { code, status } = fault
  demand(
    status === undefined || (Number.isInteger(status) && status >= 200 && status <= 599),
    'status must be an integer from 200 to 599',
  )
  // Throws a TypeError for an invalid header value.
  const headers = new Headers(headersOf(fault))
  if (code === undefined) return headers.set('Content-Type', fault.contentType ?? 'text/plain')
  const known = findCodeText(code)
  if (!known) throw new RangeError(`faults.next: the catalogue has no code ${code}`)
  if (status === undefined && known.statuses.length === 0) {
    throw new RangeError(`faults.next: no HTTP status is known for ${code}; give one`)
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new TypeError(`faults.next: ${what}`)
}
