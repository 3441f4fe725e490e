/** The emulator on a port of this machine: HTTP, HTTPS, mutual TLS, and an admin API. */
export type { AdminOptions, RunningAdmin } from './admin/serve-admin.ts'
export { type RunningEmulator, serveEmulator, type ServeEmulatorOptions } from './serve-emulator.ts'
export type { CertificateFiles } from './tls/certificate-files.ts'
export type { CertificateOptions, Certificates, CertifiedKey } from './tls/certificates.ts'
export { createCertificates } from './tls/create-certificates.ts'
export {
  type IssuedCertificates,
  issueCertificates,
  type IssueOptions,
  readCertificates,
} from './tls/issue-certificates.ts'
export type { TlsOptions } from './tls/open-tls.ts'
