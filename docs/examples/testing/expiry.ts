import { createClient } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator, demoApp } from '@northbound/emulator'

const clock = createManualClock()
// The platform and your program share one clock, which moves only on request.
const emulator = createEmulator({ now: clock.now, wait: clock.wait })
const platform = createClient({
  url: 'https://server:8743',
  ...demoApp,
  clock,
  // The clock waits for answers and their bodies before it advances.
  fetch: clock.fetch(emulator.fetch),
})
const call = async () => (await platform.get('iocm/app/dm/v1.4.0/devices?pageNo=0')).status

console.log(await call(), emulator.journal.count('login'), emulator.journal.count('refreshToken'))

// Shortly before the token expires, the next call renews it with the refreshToken.
await clock.advance(59 * 60_000)
console.log(await call(), emulator.journal.count('login'), emulator.journal.count('refreshToken'))

// Three days later the token has expired, but its refreshToken has not.
await clock.advance(3 * 24 * 3_600_000)
console.log(await call(), emulator.journal.count('login'), emulator.journal.count('refreshToken'))
