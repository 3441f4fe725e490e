/** What `diagnose` can conclude, as a closed union: every text and every picture of it is complete by the compiler. */
export type DiagnosisName =
  | BrowserDiagnosis
  | ConnectionDiagnosis
  | AnswerDiagnosis
  | PlatformDiagnosis
  | ClientDiagnosis

/** A browser stood in the way; on a server none of these comes about. */
export type BrowserDiagnosis =
  /** It says itself that there is no network. */
  | 'offline'
  /** A page from https: may not call http:. */
  | 'mixed-content'
  /** The page's own Content-Security-Policy forbids the address. */
  | 'blocked-by-policy'
  /** The visitor, or a rule of the organisation, forbids the page to reach this machine or the local network. */
  | 'local-network-denied'
  /** The visitor was not asked yet, or closed the question. */
  | 'local-network-unasked'
  /** A page that did not come safely may not even ask for it. */
  | 'local-network-insecure-page'
  /** The server answers, and the page may not read it. */
  | 'cors-blocked'
  | 'blocked-by-extension'

/** No connection came about, or it did not hold. */
export type ConnectionDiagnosis =
  /** One of several that a browser cannot tell apart; the alternatives name them. */
  | 'no-connection'
  | 'connection-refused'
  | 'name-not-found'
  | 'no-route'
  /** Node tries the addresses of a name one after the other, and gave this one up too early. */
  | 'address-attempt-timed-out'
  /** Not refused and not answered: something swallows the packets. */
  | 'packets-dropped'
  | 'connection-broken'
  | 'answer-cut-off'
  /** The server talks, but this call got no answer in time. */
  | 'answer-too-slow'
  | 'timed-out'
  /** The TLS handshake failed, and nobody said why. */
  | 'handshake-failed'
  | 'tls-version-refused'
  | 'no-shared-cipher'
  /** The server knows no host of this name (SNI). */
  | 'server-name-refused'
  /** https: to a port that does not speak TLS. */
  | 'no-tls-on-port'
  /** http: to a port that speaks TLS. */
  | 'tls-on-port'
  /** A port that does not speak HTTP at all. */
  | 'other-protocol'
  | 'tls-untrusted'
  | 'chain-incomplete'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-name-mismatch'
  | 'client-certificate-required'
  | 'client-certificate-refused'
  /** The caller's own files: a key that does not fit, or that cannot be read. */
  | 'own-certificate-unusable'
  /** A PKCS12 file with ciphers of before OpenSSL 3. */
  | 'own-certificate-legacy'
  /** The server that sent this page has gone. */
  | 'page-server-gone'

/** Something answered, but not as this API does. */
export type AnswerDiagnosis =
  | 'redirect-refused'
  | 'answer-is-html'
  /** The sign-in page of a network, as in a hotel. */
  | 'captive-portal'
  /** The sign-in page of an organisation. */
  | 'sign-in-page'
  /** Its Content-Encoding and its bytes do not belong together. */
  | 'answer-not-decodable'
  /** A code with the prefix of another product. */
  | 'other-product'
  /** JSON of another make, without a code. */
  | 'json-without-code'
  | 'request-too-large'
  | 'headers-too-large'
  | 'answer-not-json'
  | 'answer-empty'
  | 'wrong-shape'
  | 'wrong-path'
  | 'gateway-fault'
  | 'refused-by-gateway'
  | 'relay-refused'
  /** The application's own proxy said no, before the platform was asked. */
  | 'proxy-refused'
  /** It does not know who is calling. */
  | 'session-missing'
  | 'proxy-route-unknown'

/** The platform answered, and said no. */
export type PlatformDiagnosis =
  | 'credentials-rejected'
  | 'refresh-token-rejected'
  | 'parameter-missing'
  | 'input-invalid'
  | 'application-frozen'
  | 'application-unknown'
  | 'not-authorized'
  | 'token-rejected'
  | 'token-expired'
  | 'token-superseded'
  | 'throttled'
  | 'platform-fault'
  | 'platform-refused'

/** It ended on this side. */
export type ClientDiagnosis =
  /** The client looked at the values and sent nothing. */
  | 'value-refused'
  | 'plain-http-refused'
  | 'aborted'
  | 'superseded-repeatedly'
  | 'store-unavailable'
  | 'lease-timed-out'
  | 'not-replayable'
  /** An error that is nobody's we know. */
  | 'unexplained'
