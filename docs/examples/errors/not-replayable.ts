import { createTokenSource, isNorthboundError, login, withToken } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const application = { url: 'https://server:8743', ...demoApp, fetch }
const tokens = createTokenSource(application)
const call = withToken(tokens, { fetch })
await tokens.get()
// Another client logs in, so the call must be sent a second time.
await login(application)

try {
  // A stream can be read only once.
  const body = new Blob(['{"nodeId":"863703030000777"}']).stream()
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half' as const,
  }
  await call('https://server:8743/iocm/app/reg/v1.1.0/deviceCredentials', init)
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
