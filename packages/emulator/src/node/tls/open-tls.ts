import type { ServerOptions } from 'node:https'
import { isLoopback } from '../is-loopback.ts'
import type { CertificateOptions, Certificates } from './certificates.ts'
import { createCertificates } from './create-certificates.ts'

/** Options for HTTPS, and for client certificates. */
export interface TlsOptions extends CertificateOptions {
  /**
   * From `createCertificates`, `issueCertificates` or `readCertificates`; pass `names` and `flaw`
   * to these then.
   *
   * @default new ones, for this server only
   */
  readonly certificates?: Certificates | undefined
  /**
   * Mutual TLS. `required`: a client without a certificate of the CA gets no further than the
   * handshake, as on the platforms that require one. `requested`: the server asks for one, and
   * accepts any or none.
   *
   * @default 'none'
   */
  readonly clientCertificate?: 'none' | 'requested' | 'required' | undefined
}

/** @param host the address that the server listens on: one of the names in its certificate */
export async function openTls(
  { certificates: given, clientCertificate = 'none', names = [], flaw }: TlsOptions,
  host: string,
) {
  if (given && (names.length > 0 || flaw)) {
    throw new TypeError(
      'serveEmulator: pass tls.names and tls.flaw to the function that creates the certificates',
    )
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
