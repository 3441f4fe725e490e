import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()

try {
  // A variable that was never set. The client checks this before it sends anything.
  await login({ url: 'https://server:8743', appId: demoApp.appId, secret: '', fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
