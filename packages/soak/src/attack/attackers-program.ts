/** All attackers, in a separate process. `attackers-program.ts <AttackersOptions as JSON>` */
import { constants, setPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Attack } from './attack.ts'
import { attacks } from './attacks.ts'
import { RawConnection } from './raw-connection.ts'

export interface AttackersOptions {
  /** The port of the proxy. */
  readonly port: number
  /** The scale of each attack, from 0 to 1. */
  readonly scale: number
  /** Time over which the attempts of an attack start, in ms. */
  readonly startsWithinMs: number
}

/** By name of the attack: how many attempts ended in which way, and the most concurrent ones. */
export type Outcomes = Record<
  string,
  { readonly ended: Record<string, number>; readonly most: number }
>

/** Messages of the parent, which begin and stop the attacks. */
export type Order = 'begin' | 'stop'

const { port, scale, startsWithinMs }: AttackersOptions = JSON.parse(process.argv[2] ?? '{}')
const connections = new Set<RawConnection>()
const outcomes: Outcomes = {}
const over = new AbortController()

process.on('message', (order: Order) => {
  if (order === 'begin') for (const attack of attacks) begin(attack)
  else stop()
  process.send?.(outcomes)
})
process.once('disconnect', () => process.exit(0))
// Real attackers run on other machines: here they must not take the processors of the proxy and of its callers.
setPriority(constants.priority.PRIORITY_LOW)
process.send?.('ready')

function begin(attack: Attack): void {
  const tally = { ended: {}, most: 0, now: 0 }
  outcomes[attack.name] = tally
  const count = Math.max(1, Math.round(attack.atOnce * scale))
  for (let at = 0; at < count; at++)
    void repeatAttempts(attack, tally, (at / count) * startsWithinMs)
}

interface Tally {
  readonly ended: Record<string, number>
  most: number
  now: number
}

async function repeatAttempts(attack: Attack, tally: Tally, afterMs: number): Promise<void> {
  await pause(afterMs)
  while (!over.signal.aborted) {
    const connection = new RawConnection(port)
    connections.add(connection)
    tally.most = Math.max(tally.most, ++tally.now)
    const attempt = attack.attempt(connection)
    const outcome = await connection.ended
    await attempt
    tally.now--
    connections.delete(connection)
    if (!over.signal.aborted) tally.ended[outcome] = (tally.ended[outcome] ?? 0) + 1
    await pause(attack.pauseMs * (0.5 + Math.random()))
  }
}

function stop(): void {
  over.abort()
  for (const connection of connections) connection.leave()
}
