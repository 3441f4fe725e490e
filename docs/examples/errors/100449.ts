import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const { fetch } = emulator
emulator.apps.freeze(demoApp.appId)

try {
  await login({ url: 'https://server:8743', ...demoApp, fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
