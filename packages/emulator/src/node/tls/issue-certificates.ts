import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type CertificateFiles, filesIn } from './certificate-files.ts'
import type { CertificateOptions, Certificates } from './certificates.ts'
import { createCertificates } from './create-certificates.ts'
import { howToTrust } from './how-to-trust.ts'

/** Options of {@link issueCertificates}. */
export interface IssueOptions extends CertificateOptions {
  /** The folder; a missing one is created. */
  readonly into: string
  /** Replaces existing files. @default false: existing files are an Error, and nothing is written */
  readonly overwrite?: boolean | undefined
}

/** Certificates, and the paths of their files. */
export interface IssuedCertificates {
  /** For `serveEmulator(emulator, { tls: { certificates } })`. */
  readonly certificates: Certificates
  /** The full path of each file. */
  readonly files: CertificateFiles
  /** How to make programs trust the CA, as text for a console. */
  readonly howToTrust: string
}

/**
 * Creates certificates as `createCertificates` does, and writes them as PEM files: `ca.pem`,
 * `server.pem`, `client.pem`, and `server-key.pem` and `client-key.pem`, which only their owner may
 * read. The key of the CA is not written: to trust the CA is to trust only these two certificates.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator'
 * import { issueCertificates, serveEmulator } from '@northbound/emulator/node'
 *
 * const { certificates, files, howToTrust } = await issueCertificates({ into: 'certificates' })
 * const tls = { certificates, clientCertificate: 'required' } as const
 * const running = await serveEmulator(createEmulator(), { tls, port: 8743 })
 * console.log(running.url, files.client, howToTrust)
 * ```
 */
export async function issueCertificates({
  into,
  overwrite = false,
  ...options
}: IssueOptions): Promise<IssuedCertificates> {
  const files = filesIn(into)
  if (!overwrite) await refuseToOverwrite(Object.values(files))
  const certificates = await createCertificates(options)
  await mkdir(into, { recursive: true })
  const { ca, server, client } = certificates
  const contents: [path: string, text: string, mode: number][] = [
    [files.ca, ca, 0o644],
    [files.server, server.cert, 0o644],
    [files.serverKey, server.key, 0o600],
    [files.client, client.cert, 0o644],
    [files.clientKey, client.key, 0o600],
  ]
  for (const [path, text, mode] of contents) {
    // Writing to an existing file keeps its mode, and follows a link.
    if (overwrite) await rm(path, { force: true })
    await writeFile(path, text, { mode, flag: 'wx' })
  }
  return { certificates, files, howToTrust: howToTrust(files) }
}

/**
 * Reads the files of `issueCertificates`, so that a restarted emulator has the same
 * CA. A missing file rejects with Node's `ENOENT`.
 *
 * @param folder the `into` of `issueCertificates`
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator'
 * import { readCertificates, serveEmulator } from '@northbound/emulator/node'
 *
 * const certificates = await readCertificates('certificates')
 * const running = await serveEmulator(createEmulator(), { tls: { certificates }, port: 8743 })
 * ```
 */
export async function readCertificates(folder: string): Promise<Certificates> {
  const files = filesIn(folder)
  const read = (path: string) => readFile(path, 'utf8')
  return {
    ca: await read(files.ca),
    server: { cert: await read(files.server), key: await read(files.serverKey) },
    client: { cert: await read(files.client), key: await read(files.clientKey) },
  }
}

async function refuseToOverwrite(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) {
      throw new Error(
        `issueCertificates: ${path} exists already. Read it (readCertificates), choose another ` +
          'folder, or say overwrite: true',
      )
    }
  }
}
