import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp, type Fault } from '@northbound/emulator'

// With a seed, random numbers are the same in every run.
const emulator = createEmulator({ seed: 1 })

/** The results of some calls of a new client with this fault. */
async function outcomesOf(fault: Fault, calls = 1): Promise<string> {
  emulator.reset()
  emulator.faults.next(fault)
  const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch })
  const outcomes: string[] = []
  for (let call = 0; call < calls; call++) {
    const answer = platform.get('iocm/app/dm/v1.4.0/devices?pageNo=0', { retry: 0 }).json()
    const failed = (error: unknown) => (isNorthboundError(error) ? error.kind : `${error}`)
    outcomes.push(await answer.then(() => 'fine', failed))
  }
  return `${outcomes.join(', ')} (${emulator.journal.count('login')} login)`
}

// A code of the platform, with its status and its message.
console.log(await outcomesOf({ api: 'login', code: '100449' }))

// The first token that is issued has already expired: the call is rejected, and recovers.
console.log(await outcomesOf({ api: 'login', kind: 'expired' }))

// The platform carries out the call, and then the connection breaks.
console.log(await outcomesOf({ api: 'devices', kind: 'reset', afterActing: true }))

// An HTML page, as from a captive portal.
console.log(await outcomesOf({ api: 'devices', kind: 'not-json' }))

// At random, until the fault is removed.
const often = { path: '/iocm/app/dm/*', code: '50252', probability: 0.5, times: Infinity }
console.log(await outcomesOf(often, 5))
