import { readPlatformError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator({ profile: 'cn-2024' })
// A refresh requires JSON, but this is a form.
const response = await fetch('https://server:8743/iocm/app/sec/v1.1.0/refreshToken', {
  method: 'POST',
  body: new URLSearchParams({ ...demoApp, refreshToken: 'a-refresh-token' }),
})

const error = await readPlatformError(response)
console.log(error?.platformCode, error?.kind, error?.retry)
