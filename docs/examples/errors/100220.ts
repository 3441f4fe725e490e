import { login, readPlatformError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const { accessToken } = await login({ url: 'https://server:8743', ...demoApp, fetch })

// The token is sent, the header app_key is not.
const response = await fetch('https://server:8743/iocm/app/cmd/v1.4.0/deviceCommands', {
  headers: { authorization: `Bearer ${accessToken}` },
})

const error = await readPlatformError(response)
console.log(error?.platformCode, error?.kind, error?.retry)
