/** A certificate and its private key, as PEM. */
export interface CertifiedKey {
  /** `-----BEGIN CERTIFICATE-----`. */
  readonly cert: string
  /** `-----BEGIN PRIVATE KEY-----`. */
  readonly key: string
}

/** The certificates for HTTPS and mutual TLS. The private key of the CA is discarded after signing. */
export interface Certificates {
  /** The certificate of the CA, as PEM, which clients must trust. */
  readonly ca: string
  /** For `localhost`, `127.0.0.1`, `::1`, and the requested names. */
  readonly server: CertifiedKey
  /** For a client of a server that requires one. */
  readonly client: CertifiedKey
}

/** The names of the server certificate, and its flaw. */
export interface CertificateOptions {
  /**
   * Host names and addresses of the server, in addition to `localhost`, `127.0.0.1` and `::1`.
   *
   * @default none
   */
  readonly names?: readonly string[] | undefined
  /**
   * A flaw of the server certificate, to test clients: it expired a month
   * ago, or it is valid only for `elsewhere.invalid`.
   *
   * @default nothing
   */
  readonly flaw?: 'expired' | 'wrong-name' | undefined
}
