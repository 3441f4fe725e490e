import { createClient, type Fetch, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { Agent, fetch as undiciFetch } from 'undici'

// A platform that requires a client certificate, as most do.
const running = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
const { ca, client } = running.certificates!

/** A fetch that presents a certificate. Its types are undici's own; the requests are the same. */
function withCertificate(connect: { ca: string; cert: string; key: string }): Fetch {
  const dispatcher = new Agent({ connect })
  return ((input: string | URL | Request, init?: RequestInit) => {
    const { url, method, headers, body } = new Request(input, init)
    const duplex = body ? { duplex: 'half' } : {}
    return undiciFetch(url, { ...init, method, headers, body, ...duplex, dispatcher } as never)
  }) as unknown as Fetch
}

// From files in production: readFileSync('outgoing.pem', 'utf8')
const fetch = withCertificate({ ca, ...client })
const platform = createClient({ url: running.url, ...demoApp, fetch })
const answer = await platform.get('iocm/app/dm/v1.4.0/devices?pageNo=0')
console.log(answer.status)

// The same without our client certificate, and without trust in the platform's authority.
try {
  await createClient({ url: running.url, ...demoApp }).get('iocm/app/dm/v1.4.0/devices?pageNo=0')
} catch (error) {
  if (isNorthboundError(error)) console.log(error.kind)
}
await running.close()
