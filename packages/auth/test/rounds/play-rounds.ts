import type { Emulator } from '@northbound/emulator'

import { jumpMs } from './jump-ms.ts'

/** How many foreign logins each test plays: 200 are enough to believe it, 40 to notice a fault each time. */
export const rounds = Number(process.env['NORTHBOUND_ROUNDS'] ?? 40)

/** A program, an object or a tab with a token source of its own. */
export interface Participant {
  /** Lets the clock of its source jump. */
  jump(ms: number): Promise<void>
  /** Calls the platform once, and gives the status of the answer. */
  call(): Promise<number>
}

interface Rounds {
  readonly emulator: Emulator
  readonly app: { readonly appId: string; readonly secret: string }
  /** Everyone who shares the store in this round; some may have just been restarted. */
  participants(round: number): Promise<readonly Participant[]>
}

/** In each round another client logs in with the same appId, and then all call at the same time. */
export async function playRounds({ emulator, app, participants }: Rounds) {
  const failures: string[] = []
  const logins: number[] = []
  let calls = 0
  for (const each of await participants(0)) await each.call()
  for (let round = 1; round <= rounds; round++) {
    const all = await participants(round)
    await Promise.all(all.map((each) => each.jump(jumpMs)))
    await emulator.fetch('http://platform.test/iocm/app/sec/v1.1.0/login', {
      method: 'POST',
      body: new URLSearchParams({ ...app }),
    })
    const before = emulator.journal.count('login')
    const answers = await Promise.allSettled(all.map((each) => each.call()))
    logins.push(emulator.journal.count('login') - before)
    calls += answers.length
    for (const answer of answers) {
      if (answer.status === 'rejected') failures.push(`round ${round}: ${answer.reason}`)
      else if (answer.value !== 200) failures.push(`round ${round}: HTTP ${answer.value}`)
    }
  }
  return { calls, failures, mostLogins: Math.max(...logins), logins: logins.length }
}
