import { once } from 'node:events'
import { get } from 'node:https'
import { toNorthboundError } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'

const running = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
const ca = running.certificates?.ca

try {
  // The server is trusted, but no client certificate is presented.
  await once(get(running.url, { ca }), 'response')
} catch (thrown) {
  const error = toNorthboundError(thrown)
  console.log(error.kind, error.retry)
}
await running.close()
