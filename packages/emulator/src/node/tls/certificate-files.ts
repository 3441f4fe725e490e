import { join, resolve } from 'node:path'

/** Paths of PEM files. */
export interface CertificateFiles {
  /** The certificate of the authority: what clients trust. */
  readonly ca: string
  /** The certificate of the server. */
  readonly server: string
  /** Its key. */
  readonly serverKey: string
  /** The certificate of a client, for mutual TLS. */
  readonly client: string
  /** Its key. */
  readonly clientKey: string
}

/** The paths of the files in a folder. */
export function filesIn(folder: string): CertificateFiles {
  const at = (name: string) => join(resolve(folder), name)
  return {
    ca: at('ca.pem'),
    server: at('server.pem'),
    serverKey: at('server-key.pem'),
    client: at('client.pem'),
    clientKey: at('client-key.pem'),
  }
}
