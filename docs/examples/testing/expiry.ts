import { createClient } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const clock = createManualClock()
const platform = createClient({
  url: 'https://server:8743',
  ...demoApp,
  clock,
  fetch: emulator.fetch,
})
/** Both live by clocks of their own: the platform’s time and that of your program. */
const pass = async (ms: number) => {
  emulator.clock.advance(ms)
  await clock.advance(ms)
}
const call = async () => (await platform.get('iocm/app/dm/v1.4.0/devices?pageNo=0')).status

console.log(await call(), emulator.journal.count('login'), emulator.journal.count('refreshToken'))

// Shortly before the end the next call renews by refreshToken.
await pass(59 * 60_000)
console.log(await call(), emulator.journal.count('login'), emulator.journal.count('refreshToken'))

// Three days later the token is over, and its refreshToken is not.
await pass(3 * 24 * 3_600_000)
console.log(await call(), emulator.journal.count('login'), emulator.journal.count('refreshToken'))
