/** A certificate and its private key, as PEM. */
export interface CertifiedKey {
  /** `-----BEGIN CERTIFICATE-----`. */
  readonly cert: string
  /** `-----BEGIN PRIVATE KEY-----`. */
  readonly key: string
}

/** What HTTPS and mutual TLS need on both sides. The CA's own key is thrown away once these are signed. */
export interface Certificates {
  /** The certificate of the authority, as PEM: what a client must trust. */
  readonly ca: string
  /** For `localhost`, `127.0.0.1`, `::1`, and the names that were asked for. */
  readonly server: CertifiedKey
  /** For a client of a server that asks for one. */
  readonly client: CertifiedKey
}

/** Whom the server's certificate is for, and what is wrong with it. */
export interface CertificateOptions {
  /**
   * Host names and addresses of the server, beside `localhost`, `127.0.0.1` and `::1`.
   *
   * @default none
   */
  readonly names?: readonly string[] | undefined
  /**
   * What is wrong with the server's certificate, to see what a client makes of it: it expired a month
   * ago, or it is good for `elsewhere.invalid` alone.
   *
   * @default nothing
   */
  readonly flaw?: 'expired' | 'wrong-name' | undefined
}
