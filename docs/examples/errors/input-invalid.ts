import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()

try {
  // 256 characters are allowed. The client checks this before it sends anything.
  await login({ url: 'https://server:8743', appId: 'a'.repeat(257), secret: demoApp.secret, fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
