import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  const json = { status: 'CANCELED' }
  await platform.put('iocm/app/cmd/v1.4.0/deviceCommands/no-such-command', { json }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
