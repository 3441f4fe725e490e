import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'

// A certificate of an authority that is not trusted here.
const running = await serveEmulator(createEmulator(), { tls: true })

try {
  await login({ url: running.url, ...demoApp })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
await running.close()
