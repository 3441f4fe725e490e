import { join, resolve } from 'node:path'

/** Paths of PEM files. */
export interface CertificateFiles {
  readonly ca: string
  readonly server: string
  readonly serverKey: string
  readonly client: string
  readonly clientKey: string
}

/** What the files are called in a folder. */
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
