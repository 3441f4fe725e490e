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
  /** Not refused and not answered: something swallows the packets. */
  | 'packets-dropped'
  | 'connection-broken'
  | 'answer-cut-off'
  /** The server talks, but this call got no answer in time. */
  | 'answer-too-slow'
  | 'timed-out'
  | 'tls-untrusted'
  | 'certificate-expired'
  | 'certificate-name-mismatch'
  | 'client-certificate-required'
  /** The server that sent this page has gone. */
  | 'page-server-gone'

/** Something answered, but not as this API does. */
export type AnswerDiagnosis =
  | 'redirect-refused'
  | 'answer-is-html'
  | 'answer-not-json'
  | 'answer-empty'
  | 'wrong-shape'
  | 'wrong-path'
  | 'gateway-fault'
  | 'refused-by-gateway'
  | 'relay-refused'

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
