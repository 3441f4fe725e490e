import { isIP } from 'node:net'
import type { CertificateOptions, Certificates } from './certificates.ts'

const day = 86_400_000

/**
 * Creates a CA, and with it a certificate for a server and one for a client: keys of
 * the curve P-256, valid for a year. Strict verifiers accept them too (`openssl verify -x509_strict`,
 * Python from 3.13). An invalid name throws a TypeError.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator'
 * import { createCertificates, serveEmulator } from '@northbound/emulator/node'
 *
 * const certificates = await createCertificates({ names: ['platform.test'] })
 * const running = await serveEmulator(createEmulator(), { tls: { certificates } })
 * console.log(running.url, certificates.ca)
 * await running.close()
 * ```
 */
export async function createCertificates({
  names = [],
  flaw,
}: CertificateOptions = {}): Promise<Certificates> {
  const wrong = names.find((name) => !isHost(name))
  if (wrong !== undefined) {
    throw new TypeError(
      `names: "${wrong}" is neither a host name nor an address (no port, no https://)`,
    )
  }
  // Loaded on demand, because only HTTPS needs the library.
  const { createAuthority } = await import('./create-authority.ts')
  const now = Date.now()
  const at = (days: number) => new Date(now + days * day)
  const authority = await createAuthority(at(-90), at(365))
  const client = authority.sign({
    name: 'northbound-emulator-client',
    from: at(-1),
    until: at(365),
    use: 'client',
  })
  const server = authority.sign({
    name: 'northbound-emulator',
    from: at(flaw === 'expired' ? -60 : -1),
    until: at(flaw === 'expired' ? -30 : 365),
    use: 'server',
    hosts:
      flaw === 'wrong-name' ? ['elsewhere.invalid'] : ['localhost', '127.0.0.1', '::1', ...names],
  })
  return { ca: authority.cert, server: await server, client: await client }
}

function isHost(name: string): boolean {
  const part = '[a-z0-9_]([a-z0-9-]*[a-z0-9])?'
  return isIP(name) > 0 || new RegExp(`^(\\*\\.)?${part}(\\.${part})*$`, 'i').test(name)
}
