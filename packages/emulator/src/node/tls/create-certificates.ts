import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import type * as Library from '@peculiar/x509'
import type { CertificateOptions, Certificates, CertifiedKey } from './certificates.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 86_400_000

interface Wanted {
  readonly name: string
  readonly from: Date
  readonly until: Date
  readonly use: 'server' | 'client'
  /** Host names and addresses. */
  readonly hosts?: readonly string[]
}

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
  // Loaded on demand, because it is slow to load and only HTTPS needs it.
  const library = await import('@peculiar/x509')
  const now = Date.now()
  const at = (days: number) => new Date(now + days * day)
  const authority = await createAuthority(library, at(-90), at(365))
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

async function createAuthority(library: typeof Library, from: Date, until: Date) {
  const keys = await createKeys()
  const certificate = await library.X509CertificateGenerator.createSelfSigned({
    // Each CA has a unique name: of two with the same name a browser may choose the wrong one.
    name: `CN=Northbound emulator ${randomBytes(4).toString('hex')}`,
    keys,
    signingAlgorithm: algorithm,
    notBefore: from,
    notAfter: until,
    extensions: [
      new library.BasicConstraintsExtension(true, 0, true),
      new library.KeyUsagesExtension(
        library.KeyUsageFlags.keyCertSign | library.KeyUsageFlags.cRLSign,
        true,
      ),
      await library.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })

  async function sign({ name, use, hosts = [], ...wanted }: Wanted): Promise<CertifiedKey> {
    const own = await createKeys()
    const purpose = use === 'server' ? 'serverAuth' : 'clientAuth'
    const altNames = hosts.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }) as const)
    const signed = await library.X509CertificateGenerator.create({
      subject: `CN=${name}`,
      issuer: certificate.subject,
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      notBefore: wanted.from,
      notAfter: wanted.until,
      extensions: [
        new library.BasicConstraintsExtension(false, undefined, true),
        new library.KeyUsagesExtension(library.KeyUsageFlags.digitalSignature, true),
        new library.ExtendedKeyUsageExtension([library.ExtendedKeyUsage[purpose]]),
        await library.SubjectKeyIdentifierExtension.create(own.publicKey),
        // Without it strict verifiers refuse the chain.
        await library.AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ...(altNames.length > 0 ? [new library.SubjectAlternativeNameExtension(altNames)] : []),
      ],
    })
    const key = await crypto.subtle.exportKey('pkcs8', own.privateKey)
    return { cert: pem(signed), key: library.PemConverter.encode(key, 'PRIVATE KEY') }
  }

  return { cert: pem(certificate), sign }
}

function createKeys() {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

function pem(certificate: { toString(format: 'pem'): string }): string {
  return `${certificate.toString('pem').trim()}\n`
}

function isHost(name: string): boolean {
  const part = '[a-z0-9_]([a-z0-9-]*[a-z0-9])?'
  return isIP(name) > 0 || new RegExp(`^(\\*\\.)?${part}(\\.${part})*$`, 'i').test(name)
}
