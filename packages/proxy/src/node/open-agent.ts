import { rootCertificates } from 'node:tls'
import { Agent } from 'undici'

/** Certificates and keys for TLS, each as a PEM string or as the bytes of its file. */
export interface TlsFiles {
  /** The client certificate, for platforms with mutual TLS. */
  readonly cert?: string | Uint8Array | undefined
  /** Its private key. */
  readonly key?: string | Uint8Array | undefined
  /** The passphrase of an encrypted key. */
  readonly passphrase?: string | undefined
  /** A certificate authority that is trusted in addition to those of Node; operators often have a private one. */
  readonly ca?: string | Uint8Array | undefined
}

/**
 * Opens connections with the client certificate, if there is one. The certificate of the server is always verified.
 *
 * @throws {TypeError} when only one of certificate and key is set, or they cannot be read.
 */
export function openAgent({ cert, key, passphrase, ca }: TlsFiles = {}): Agent {
  if ((cert === undefined) !== (key === undefined)) {
    throw new TypeError('tls: cert and key must be set together; one of them is missing')
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
