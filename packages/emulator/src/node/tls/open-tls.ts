import type { ServerOptions } from 'node:https'
import { isLoopback } from '../is-loopback.ts'
import type { CertificateOptions, Certificates } from './certificates.ts'
import { createCertificates } from './create-certificates.ts'

/** HTTPS for an emulator, and whether it asks clients for a certificate. */
export interface TlsOptions extends CertificateOptions {
  /**
   * From `createCertificates`, `issueCertificates` or `readCertificates`; `names` and `flaw` go
   * there then.
   *
   * @default new ones, for this server alone
   */
  readonly certificates?: Certificates | undefined
  /**
   * Mutual TLS. `required`: a client without a certificate of the authority gets no further than the
   * handshake, as on the platforms that want one. `requested`: it is asked for, and any or none will
   * do.
   *
   * @default 'none'
   */
  readonly clientCertificate?: 'none' | 'requested' | 'required' | undefined
}

/** @param host what the server listens on: it is one of the certificate's names */
export async function openTls(
  { certificates: given, clientCertificate = 'none', names = [], flaw }: TlsOptions,
  host: string,
) {
  if (given && (names.length > 0 || flaw)) {
    throw new TypeError('serveEmulator: give tls.names and tls.flaw to what makes the certificates')
  }
  const own = isLoopback(host) && host !== 'localhost' ? [host] : []
  const certificates = given ?? (await createCertificates({ names: [...own, ...names], flaw }))
  const settings: ServerOptions = {
    cert: certificates.server.cert,
    key: certificates.server.key,
    ca: certificates.ca,
    // Documented: the platform speaks TLS 1.2 (FAQ iot_faq_00045, JDK 1.8 or newer).
    minVersion: 'TLSv1.2',
    requestCert: clientCertificate !== 'none',
    rejectUnauthorized: clientCertificate === 'required',
  }
  return { certificates, settings }
}
