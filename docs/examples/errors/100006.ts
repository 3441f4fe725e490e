import { isNorthboundError, refresh } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

// An older edition has a separate code for an invalid refreshToken.
const { fetch } = createEmulator({ behaviour: { refusedRefreshToken: '100006' } })

try {
  await refresh({ url: 'https://server:8743', ...demoApp, fetch, refreshToken: 'used-up-long-ago' })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
