import { createTokenSource, readPlatformError, withToken } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch, faults } = createEmulator()
const tokens = createTokenSource({ url: 'https://server:8743', ...demoApp, fetch })
const call = withToken(tokens, { fetch })

// The emulator sends this only on demand. Twice, because a rejected token is replaced and the call is sent again.
faults.next({ api: 'devices', code: '100002', times: 2 })
const response = await call('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0')

const error = await readPlatformError(response)
console.log(error?.platformCode, error?.kind, error?.retry)
