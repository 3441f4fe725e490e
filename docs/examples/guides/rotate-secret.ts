import { createClient, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const account = { url: 'https://server:8743', appId: demoApp.appId, fetch: emulator.fetch }

const vault: { secret: string } = { secret: demoApp.secret }
const platform = createClient({ ...account, secret: async () => vault.secret })
const devices = 'iocm/app/dm/v1.4.0/devices?pageNo=0'
console.log((await platform.get(devices)).status)

// An operator resets the secret in the console, and puts the new one into the vault.
const renewed = 'a-new-secret-from-the-console'
emulator.apps.rotateSecret(demoApp.appId, renewed)
vault.secret = renewed

// A login of another client invalidates our token. The next call logs in with the current secret of the vault, without a restart.
await login({ ...account, secret: renewed })
console.log((await platform.get(devices)).status)
