import { Buffer } from 'node:buffer'
import { rootCertificates } from 'node:tls'
import type { Agent } from 'undici'

/** What TLS needs to know beyond what the system has: PEM texts, or the bytes of their files. */
export interface TlsFiles {
  /** The client certificate, for platforms with mutual TLS. */
  readonly cert?: string | Uint8Array | undefined
  /** Its private key. */
  readonly key?: string | Uint8Array | undefined
  /** Certificate and key in one PKCS12 file, in place of `cert` and `key`. */
  readonly pfx?: Uint8Array | undefined
  /** Opens `key` or `pfx`, if it is encrypted. */
  readonly passphrase?: string | undefined
  /** A certificate authority that is trusted beside those of the system: operators often have one of their own. */
  readonly ca?: string | Uint8Array | undefined
  /** The name in the certificate of the platform, where the address has another. @default the host of the address */
  readonly servername?: string | undefined
}

/**
 * Connections that show a client certificate, where one is given. The certificate of the server is always verified.
 *
 * @param AgentOfUndici the class, since `undici` is loaded only where it is needed
 * @throws {TypeError} when certificate and key do not come together, or when both they and a PKCS12 file are given
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
