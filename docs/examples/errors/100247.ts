import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

// The edition of 2024 has a separate code for what was 100449.
const emulator = createEmulator({ profile: 'cn-2024' })
const { fetch } = emulator
emulator.apps.freeze(demoApp.appId)

try {
  await login({ url: 'https://server:8743', ...demoApp, fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
