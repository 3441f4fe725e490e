import { login, readPlatformError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const { accessToken } = await login({ url: 'https://server:8743', ...demoApp, fetch })

// The token is sent, the header app_key is not.
const response = await fetch('https://server:8743/iocm/app/reg/v1.1.0/deviceCredentials', {
  method: 'POST',
  headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
  body: JSON.stringify({ nodeId: '863703030000777' }),
})

const error = await readPlatformError(response)
console.log(error?.platformCode, error?.kind, error?.retry)
