import { once } from 'node:events'
import { get } from 'node:https'
import { failure } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { serve } from '@northbound/emulator/node'

const running = await serve(createEmulator(), { tls: { clientCertificate: 'required' } })
const ca = running.certificates?.ca

try {
  // The server is trusted, but no certificate is shown to it.
  await once(get(running.url, { ca }), 'response')
} catch (thrown) {
  const error = failure(thrown)
  console.log(error.kind, error.retry)
}
await running.close()
