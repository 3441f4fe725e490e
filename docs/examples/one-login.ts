import { createTokenSource, login, withToken } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const account = { url: 'https://server:8743', ...demoApp, fetch: emulator.fetch }

const tokens = createTokenSource(account)
const call = withToken(tokens, { fetch: emulator.fetch })
const devices = 'https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0'

const logins = () => emulator.journal.entries.filter(({ api }) => api === 'login').length

await Promise.all(Array.from({ length: 10 }, () => call(devices)))
console.log(`10 calls at once: ${logins()} login`)

// Another client logs in with the same appId, and the platform invalidates our token.
await login(account)

const answers = await Promise.all(Array.from({ length: 10 }, () => call(devices)))
console.log(`10 calls rejected at once: ${logins() - 2} login more`)
console.log(`answered: ${answers.filter(({ ok }) => ok).length}`)
