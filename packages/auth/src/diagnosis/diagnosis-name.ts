/** What `diagnose` can conclude, as a closed union, so that the compiler checks that every text is there. */
export type DiagnosisName =
  | BrowserDiagnosis
  | ConnectionDiagnosis
  | AnswerDiagnosis
  | PlatformDiagnosis
  | ClientDiagnosis

/** The browser blocked the call; these do not occur on a server. */
export type BrowserDiagnosis =
  /** The browser reports that there is no network. */
  | 'offline'
  /** A page from https: may not call http:. */
  | 'mixed-content'
  /** The page's own Content-Security-Policy forbids the address. */
  | 'blocked-by-policy'
  /** The visitor, or a rule of the organisation, forbids the page to reach this machine or the local network. */
  | 'local-network-denied'
  /** The visitor was not asked yet, or dismissed the question. */
  | 'local-network-unasked'
  /** Only a secure page may ask for this permission. */
  | 'local-network-insecure-page'
  /** The server answers, but the page may not read the answer. */
  | 'cors-blocked'
  | 'blocked-by-extension'

/** The connection could not be opened, or broke. */
export type ConnectionDiagnosis =
  /** One of several causes that a browser does not distinguish; the alternatives name them. */
  | 'no-connection'
  | 'connection-refused'
  | 'name-not-found'
  | 'no-route'
  /** Node tries the addresses of a name one after the other, and gave up this one too early. */
  | 'address-attempt-timed-out'
  /** Neither refused nor answered: a firewall or router drops the packets. */
  | 'packets-dropped'
  | 'connection-broken'
  | 'answer-cut-off'
  /** The server is reachable, but did not answer this call in time. */
  | 'answer-too-slow'
  | 'timed-out'
  /** The TLS handshake failed without a reason. */
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
  /** The client's own files: a key that does not match the certificate, or cannot be read. */
  | 'own-certificate-unusable'
  /** A PKCS12 file with ciphers that OpenSSL 3 no longer supports. */
  | 'own-certificate-legacy'
  /** The server of this page is no longer running. */
  | 'page-server-gone'

/** Something other than the API answered. */
export type AnswerDiagnosis =
  | 'redirect-refused'
  | 'answer-is-html'
  /** The sign-in page of a network, as in a hotel. */
  | 'captive-portal'
  /** The sign-in page of an organisation. */
  | 'sign-in-page'
  /** The bytes do not match the Content-Encoding. */
  | 'answer-not-decodable'
  /** A code with the prefix of another product. */
  | 'other-product'
  /** JSON of another product, without a code. */
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
  /** The application's own proxy refused the call before it asked the platform. */
  | 'proxy-refused'
  /** The proxy does not know the caller. */
  | 'session-missing'
  | 'proxy-route-unknown'

/** The platform refused the call. */
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

/** The client itself stopped the call. */
export type ClientDiagnosis =
  /** The client refused the values and sent nothing. */
  | 'value-refused'
  | 'plain-http-refused'
  | 'aborted'
  | 'superseded-repeatedly'
  | 'store-unavailable'
  | 'lease-timed-out'
  | 'not-replayable'
  /** An error of unknown origin. */
  | 'unexplained'
