import { KeyObject, randomBytes, X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'
import * as pki from 'pkijs'
import type { CertifiedKey } from './certificates.ts'
import * as extensions from './extensions.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const commonName = '2.5.4.3'
/** In certificates the first version has the number 0. */
const version3 = 2

/** A certificate that a CA should sign. */
interface Wanted {
  readonly name: string
  readonly from: Date
  readonly until: Date
  readonly use: 'server' | 'client'
  /** Host names and addresses. */
  readonly hosts?: readonly string[]
}

/** A CA, whose key is only in memory. */
interface Authority {
  /** Its certificate, as PEM. */
  readonly cert: string
  /** Creates a key, and signs a certificate for it. */
  sign(wanted: Wanted): Promise<CertifiedKey>
}

/** Creates a CA with a key of the curve P-256. */
export async function createAuthority(from: Date, until: Date): Promise<Authority> {
  const keys = await createKeys()
  // Each CA has a unique name: of two with the same name a browser may choose the wrong one.
  const issuer = nameOf(`Northbound emulator ${randomBytes(4).toString('hex')}`)
  const own = await certificateFor(keys.publicKey, issuer, from, until)
  own.extensions = [
    extensions.basicConstraints({ isAuthority: true }),
    extensions.keyUsage('certificates'),
    extensions.subjectKeyIdentifier(own.subjectPublicKeyInfo),
  ]

  async function certificateFor(
    publicKey: CryptoKey,
    subject: pki.RelativeDistinguishedNames,
    notBefore: Date,
    notAfter: Date,
  ): Promise<pki.Certificate> {
    const certificate = new pki.Certificate({
      version: version3,
      serialNumber: new asn1.Integer({ valueHex: createSerialNumber() }),
      issuer,
      subject,
      notBefore: new pki.Time({ value: notBefore }),
      notAfter: new pki.Time({ value: notAfter }),
    })
    await certificate.subjectPublicKeyInfo.importKey(publicKey, engine)
    return certificate
  }

  async function toPem(certificate: pki.Certificate): Promise<string> {
    await certificate.sign(keys.privateKey, 'SHA-256', engine)
    return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER())).toString()
  }

  async function sign({ name, use, hosts = [], ...wanted }: Wanted): Promise<CertifiedKey> {
    const { publicKey, privateKey } = await createKeys()
    const certificate = await certificateFor(publicKey, nameOf(name), wanted.from, wanted.until)
    certificate.extensions = [
      extensions.basicConstraints({ isAuthority: false }),
      extensions.keyUsage('handshakes'),
      extensions.extendedKeyUsage(use),
      extensions.subjectKeyIdentifier(certificate.subjectPublicKeyInfo),
      // Without it strict verifiers refuse the chain.
      extensions.authorityKeyIdentifier(own.subjectPublicKeyInfo),
      ...(hosts.length > 0 ? [extensions.subjectAltName(hosts)] : []),
    ]
    const key = KeyObject.from(privateKey).export({ type: 'pkcs8', format: 'pem' })
    return { cert: await toPem(certificate), key: key.toString() }
  }

  return { cert: await toPem(own), sign }
}

const engine = new pki.CryptoEngine({ name: 'webcrypto', crypto })

function createKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

function nameOf(value: string): pki.RelativeDistinguishedNames {
  const text = new asn1.Utf8String({ value })
  const typesAndValues = [new pki.AttributeTypeAndValue({ type: commonName, value: text })]
  return new pki.RelativeDistinguishedNames({ typesAndValues })
}

/** A positive number of 16 bytes, which does not begin with a zero byte. */
function createSerialNumber(): Uint8Array<ArrayBuffer> {
  const serialNumber = new Uint8Array(randomBytes(16))
  serialNumber[0] = 0x40 | ((serialNumber[0] ?? 0) & 0x3f)
  return serialNumber
}
