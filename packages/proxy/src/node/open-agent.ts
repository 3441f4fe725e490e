import { rootCertificates } from 'node:tls'
import { Agent } from 'undici'

/** What TLS needs to know beyond what the system has. PEM texts, or the bytes of their files. */
export interface TlsFiles {
  /** The client certificate, for platforms with mutual TLS. */
  readonly cert?: string | Uint8Array | undefined
  /** Its private key. */
  readonly key?: string | Uint8Array | undefined
  /** Opens the key, if it is encrypted. */
  readonly passphrase?: string | undefined
  /** An authority that is trusted beside those of the system: operators often have one of their own. */
  readonly ca?: string | Uint8Array | undefined
}

/**
 * Connections that show a client certificate, where one is given. The certificate of the server is always verified.
 *
 * @throws {TypeError} when certificate and key do not come together, or cannot be read.
 */
export function openAgent({ cert, key, passphrase, ca }: TlsFiles = {}): Agent {
  if ((cert === undefined) !== (key === undefined)) {
    throw new TypeError('tls: cert and key belong together, and one of them is missing')
  }
  const authorities = ca === undefined ? undefined : [...rootCertificates, toText(ca)]
  return new Agent({
    connect: {
      ...(cert !== undefined && key !== undefined && { cert: toText(cert), key: toText(key) }),
      ...(passphrase !== undefined && { passphrase }),
      ...(authorities && { ca: authorities }),
    },
  })
}

function toText(file: string | Uint8Array): string {
  return typeof file === 'string' ? file : new TextDecoder().decode(file)
}
