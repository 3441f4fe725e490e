import { login, readPlatformError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const application = { url: 'https://server:8743', ...demoApp, fetch }
const first = await login(application)
// The second login invalidates the token of the first.
await login(application)

const response = await fetch('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0', {
  headers: { app_key: demoApp.appId, authorization: `Bearer ${first.accessToken}` },
})

const error = await readPlatformError(response)
console.log(error?.platformCode, error?.kind, error?.retry)
