import { createClient, isNorthboundError } from '@northbound/auth'
import { tlsFetch } from '@northbound/auth/node'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'

// A platform that wants to see a certificate, as most do.
const running = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
const { ca, client } = running.certificates!

// From files in production: readFileSync('client.pem')
const fetch = tlsFetch({ ca, ...client })
const platform = createClient({ url: running.url, ...demoApp, fetch })
const answer = await platform.get('iocm/app/dm/v1.4.0/devices?pageNo=0')
console.log(answer.status)

// The same without a certificate of ours, and without theirs among those that we trust.
try {
  await createClient({ url: running.url, ...demoApp }).get('iocm/app/dm/v1.4.0/devices?pageNo=0')
} catch (error) {
  if (isNorthboundError(error)) console.log(error.kind)
}
await fetch.close()
await running.close()
