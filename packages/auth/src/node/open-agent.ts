import { Buffer } from 'node:buffer'
import { rootCertificates } from 'node:tls'
import type { Agent } from 'undici'

/** Certificates and keys for TLS: PEM strings, or the bytes of their files. */
export interface TlsFiles {
  /** The client certificate, for platforms with mutual TLS. */
  readonly cert?: string | Uint8Array | undefined
  /** Its private key. */
  readonly key?: string | Uint8Array | undefined
  /** Certificate and key in one PKCS12 file, in place of `cert` and `key`. */
  readonly pfx?: Uint8Array | undefined
  /** The passphrase of `key` or `pfx`, if it is encrypted. */
  readonly passphrase?: string | undefined
  /** A certificate authority that is trusted in addition to those of Node: operators often have their own. */
  readonly ca?: string | Uint8Array | undefined
  /** The name in the certificate of the platform, if it differs from the address. @default the host of the address */
  readonly servername?: string | undefined
}

/**
 * Creates connections that present a client certificate, if one is set. The certificate of the server is always verified.
 *
 * @param AgentOfUndici the class, because `undici` is loaded only on demand
 * @throws {TypeError} when only one of certificate and key is set, or when a PKCS12 file is set in addition
 */
export function openAgent(
  AgentOfUndici: typeof Agent,
  { cert, key, pfx, passphrase, ca, servername }: TlsFiles = {},
): Agent {
  if ((cert === undefined) !== (key === undefined)) {
    throw new TypeError('tls: cert and key belong together, and one of them is missing')
  }
  if (pfx !== undefined && cert !== undefined) {
    throw new TypeError('tls: give either cert and key, or pfx')
  }
  const authorities = ca === undefined ? undefined : [...rootCertificates, toText(ca)]
  return new AgentOfUndici({
    connect: {
      ...(cert !== undefined && key !== undefined && { cert: toText(cert), key: toText(key) }),
      ...(pfx !== undefined && { pfx: Buffer.from(pfx) }),
      ...(passphrase !== undefined && { passphrase }),
      ...(authorities && { ca: authorities }),
      ...(servername !== undefined && { servername }),
    },
  })
}

function toText(file: string | Uint8Array): string {
  return typeof file === 'string' ? file : new TextDecoder().decode(file)
}
