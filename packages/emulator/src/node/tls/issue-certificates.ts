import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type CertificateFiles, filesIn } from './certificate-files.ts'
import type { CertificateOptions, Certificates } from './certificates.ts'
import { createCertificates } from './create-certificates.ts'
import { howToTrust } from './how-to-trust.ts'

/** Where certificates go, and what is in them. */
export interface IssueOptions extends CertificateOptions {
  /** The folder; it is made when it is not there. */
  readonly into: string
  /** Replaces what is there. @default false: then it is an Error, and nothing is written */
  readonly overwrite?: boolean | undefined
}

/** Certificates, and where they lie. */
export interface IssuedCertificates {
  /** For `serveEmulator(emulator, { tls: { certificates } })`. */
  readonly certificates: Certificates
  /** Where each lies: full paths. */
  readonly files: CertificateFiles
  /** How programs are told to trust the authority, for a console. */
  readonly howToTrust: string
}

/**
 * Makes certificates as `createCertificates` does, and writes them as PEM files: `ca.pem`,
 * `server.pem`, `client.pem`, and `server-key.pem` and `client-key.pem`, which only their owner may
 * read. The key of the authority is written nowhere: whoever trusts it, trusts these two alone.
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
    // A file that is there keeps its mode when it is written to, and a link leads elsewhere.
    if (overwrite) await rm(path, { force: true })
    await writeFile(path, text, { mode, flag: 'wx' })
  }
  return { certificates, files, howToTrust: howToTrust(files) }
}

/**
 * Reads what `issueCertificates` wrote, so that an emulator that is started again has the same
 * authority. A file that is missing rejects with Node's `ENOENT`.
 *
 * @param folder what `issueCertificates` was given as `into`
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
        `issueCertificates: ${path} is there already. Read it (readCertificates), choose another ` +
          'folder, or say overwrite: true',
      )
    }
  }
}
