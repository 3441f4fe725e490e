import { createClient, isNorthboundError } from '@northbound/auth'
import { explain } from '@northbound/auth/guidance'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator() // emulates the platform; leave `fetch` out to call a real one
const account = { url: 'https://server:8743', ...demoApp, fetch }

const platform = createClient(account)
const answer = await platform.get('iocm/app/dm/v1.4.0/devices?pageNo=0')
console.log(answer.status)

const mistaken = createClient({ ...account, secret: 'wrong' })
await mistaken.get('iocm/app/dm/v1.4.0/devices?pageNo=0').catch((error: unknown) => {
  if (isNorthboundError(error)) console.log(error.platformCode, explain(error).meaning)
})
