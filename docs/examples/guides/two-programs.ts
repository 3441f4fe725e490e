import { createClient, isNorthboundError, login, memoryStore } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const account = { url: 'https://server:8743', ...demoApp, fetch: emulator.fetch }
const devices = 'iocm/app/dm/v1.4.0/devices?pageNo=0'

/** What most programs do: store a token, and log in again when it is rejected. */
function createUsualProgram() {
  let token: string | undefined
  const logIn = async () => (token = (await login(account)).accessToken)
  const call = async (accessToken: string) => {
    const headers = { app_key: account.appId, authorization: `Bearer ${accessToken}` }
    return (await emulator.fetch(`${account.url}/${devices}`, { headers })).status
  }
  return async () => {
    const status = await call(token ?? (await logIn()))
    return status === 403 ? call(await logIn()) : status
  }
}

const usual = [createUsualProgram(), createUsualProgram()]
for (let turn = 0; turn < 10; turn++) for (const call of usual) await call()
console.log(`Two usual programs, 20 calls in turn: ${emulator.journal.count('login')} logins`)

emulator.reset()
// Here both are in one process. For several processes use a file, Redis or a browser store instead of memory.
const store = memoryStore()
const sharing = [createClient({ ...account, store }), createClient({ ...account, store })]
for (let turn = 0; turn < 10; turn++) for (const platform of sharing) await platform.get(devices)
console.log(`Two that share a store: ${emulator.journal.count('login')} login`)

emulator.reset()
const stranger = createUsualProgram()
const platform = createClient(account)
try {
  for (let turn = 0; turn < 10; turn++) {
    await stranger()
    await platform.get(devices)
  }
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(`One that meets a stranger stops the ping-pong: ${error.kind}`)
}
