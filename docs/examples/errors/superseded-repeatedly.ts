import { createTokenSource, isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const application = { url: 'https://server:8743', ...demoApp, fetch }
const tokens = createTokenSource(application)

try {
  let { accessToken } = await tokens.get()
  for (let round = 1; round <= 4; round++) {
    // Another client logs in with the same appId, which invalidates our token.
    await login(application)
    accessToken = (await tokens.get({ rejected: accessToken })).accessToken
  }
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
