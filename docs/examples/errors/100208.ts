import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()

try {
  // The appId is right, the secret is not.
  await login({ url: 'https://server:8743', appId: demoApp.appId, secret: 'not-the-secret', fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
