import type { Call } from '../http/call.ts'
import type { RandomBytes } from '../random/random-bytes.ts'
import { aimsAt } from './aims-at.ts'
import type { Fault } from './fault.ts'
import type { FaultQueue, Order } from './faults.ts'

/** A fault that affects a request, with the latency drawn for it. */
export interface Strike {
  readonly fault: Fault
  /** In ms. */
  readonly latency: number
}

type Chance = Pick<RandomBytes, 'fraction'>

/** Takes one use of the oldest fault that applies to this call. */
export function takeStrike(faults: FaultQueue, call: Call, chance: Chance): Strike | undefined {
  const order = faults.orders.find((one) => strikes(one, call, chance))
  if (!order) return undefined
  order.left -= 1
  faults.orders = faults.orders.filter(({ left }) => left > 0)
  return { fault: order.fault, latency: draw(order.fault.latency, chance) }
}

function strikes(order: Order, call: Call, chance: Chance): boolean {
  const { nth = 1, probability = 1 } = order.fault
  if (!aimsAt(order.fault, call)) return false
  order.seen += 1
  return order.seen >= nth && (probability === 1 || chance.fraction() < probability)
}

function draw(latency: Fault['latency'] = 0, chance: Chance): number {
  if (typeof latency === 'number') return latency
  return Math.round(latency.min + chance.fraction() * (latency.max - latency.min))
}
