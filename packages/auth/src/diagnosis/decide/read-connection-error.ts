import type { Observation } from '../../errors/northbound-error.ts'
import type { ErrorKind } from '../../errors/error-kind.ts'
import type { Evidence } from '../diagnosis.ts'
import type { DiagnosisName } from '../diagnosis-name.ts'
import { certain, likely, oneOf, type Verdict } from '../verdict.ts'

type Reason = Pick<Observation, 'status' | 'detail' | 'reached'> & {
  readonly kind?: ErrorKind | undefined
}
type Causes = readonly [DiagnosisName, ...DiagnosisName[]]

/** Possible causes of a handshake that failed without a reason. */
const handshake: Causes = [
  'handshake-failed',
  'no-tls-on-port',
  'client-certificate-required',
  'tls-version-refused',
  'no-shared-cipher',
  'server-name-refused',
  'client-certificate-refused',
  'other-protocol',
  'own-certificate-unusable',
  'own-certificate-legacy',
]
/** Possible causes of a failed connection about which nothing is known, not even whether it used TLS. */
const anything: Causes = [
  'connection-refused',
  'name-not-found',
  'no-route',
  'handshake-failed',
  'tls-untrusted',
  'other-protocol',
]

/**
 * The causes behind the details of all runtimes, in the order to try them. A single cause is certain. Of several that a
 * runtime does not distinguish, the likeliest comes first.
 */
const causesOf: readonly (readonly [RegExp, Causes])[] = [
  [/^ERR_CRYPTO_UNSUPPORTED_OPERATION$/, ['own-certificate-legacy', 'own-certificate-unusable']],
  [/^ERR_OSSL_\w*UNSUPPORTED$/, ['own-certificate-unusable', 'own-certificate-legacy']],
  [/^ERR_OSSL_/, ['own-certificate-unusable']],
  [/ERR_(BAD_)?SSL_CLIENT_AUTH/i, ['client-certificate-required', 'client-certificate-refused']],
  [/CERTIFICATE_?REQUIRED/i, ['client-certificate-required']],
  [/HANDSHAKE_?FAILURE/i, ['client-certificate-required', 'no-shared-cipher']],
  [/ACCESS_?DENIED/i, ['client-certificate-refused', 'client-certificate-required']],
  [
    /ALERT_\w*(CERT|UNKNOWN_CA|DECRYPT_ERROR)|alert: \w*(Certificate|UnknownCA|DecryptError)|CERT_ALERT|UNKNOWN_CA_ALERT/,
    ['client-certificate-refused'],
  ],
  [/VERSION_OR_CIPHER/, ['tls-version-refused', 'no-shared-cipher']],
  [/PROTOCOL_?VERSION|UNSUPPORTED_(PROTOCOL|VERSION)/i, ['tls-version-refused']],
  [/INSUFFICIENT_?SECURITY|NO_SHARED_CIPHER|NO_CYPHER_OVERLAP/i, ['no-shared-cipher']],
  [/UNRECOGNI[SZ]ED_?NAME/i, ['server-name-refused']],
  [
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|SSL_HTTP_REQUEST|InvalidContentType|RECORD_TOO_LONG/,
    ['no-tls-on-port', 'other-protocol'],
  ],
  [/NO_?APPLICATION_?PROTOCOL/i, ['other-protocol', 'handshake-failed']],
  [
    /^HPE_INVALID_(CONSTANT|VERSION)$|Malformed_HTTP|invalid HTTP version|unexpected message|INVALID_HTTP_RESPONSE/,
    ['other-protocol', 'tls-on-port'],
  ],
  [/^EPROTO$|SSL_|fatal alert/, handshake],
  [/refused/i, ['connection-refused']],
  [/UNKNOWN_HOST/, ['name-not-found']],
  [/unreach|no route|DOWN$|EADDRNOTAVAIL/i, ['no-route']],
  [/timeout|TIMED_OUT/i, ['packets-dropped']],
]

/** The causes of an untrusted certificate. */
const distrustOf: readonly (readonly [RegExp, Causes])[] = [
  [/not.?(yet.?)?valid.?yet|NOT_YET_VALID/i, ['certificate-not-yet-valid']],
  [/expired/i, ['certificate-expired']],
  [/DATE_INVALID/, ['certificate-expired', 'certificate-not-yet-valid']],
  [
    /altname|hostname|not.?valid.?for.?name|COMMON_NAME|BAD_CERT_DOMAIN/i,
    ['certificate-name-mismatch'],
  ],
  // The server sent one certificate with an unknown issuer: an intermediate is missing, or the authority is unknown.
  [/^UNABLE_TO_|unknown.?issuer|AUTHORITY_INVALID/i, ['tls-untrusted', 'chain-incomplete']],
]

/**
 * The verdict on a connection error that names its cause, as in every runtime but a browser (and through a relay);
 * undefined when it names none.
 */
export function readConnectionError(
  { kind, status, detail = '', reached }: Reason,
  ...seen: Evidence[]
): Verdict | undefined {
  switch (kind) {
    case 'name-not-found':
      return certain('name-not-found', ...seen)
    case 'client-certificate-required':
      return conclude(findCauses(causesOf, detail) ?? ['client-certificate-required'], seen)
    case 'tls-untrusted':
      return conclude(findCauses(distrustOf, detail) ?? ['tls-untrusted'], seen)
    case 'unreachable':
      if (status) return certain('answer-cut-off', ...seen)
      return readUnreachable(detail, reached, seen)
    default:
      return undefined
  }
}

function readUnreachable(
  detail: string,
  reached: Observation['reached'],
  seen: readonly Evidence[],
): Verdict {
  // Network codes of browsers, which the core does not classify, are read as well.
  const isOfTrust = /_PKIX_|BAD_CERT_DOMAIN/.test(detail)
  const causes = findCauses(isOfTrust ? distrustOf : causesOf, detail)
  if (causes ?? isOfTrust) return conclude(causes ?? ['tls-untrusted'], seen)
  if (detail === 'FailedToOpenSocket') {
    // Bun has the same code for all of these.
    return oneOf(
      ['name-not-found', 'connection-refused', 'no-route', 'own-certificate-unusable'],
      ...seen,
    )
  }
  if (detail === 'ETIMEDOUT') {
    return likely(
      [reached === 'no' ? 'address-attempt-timed-out' : 'connection-broken', 'packets-dropped'],
      ...seen,
    )
  }
  // The remaining reasons: reset, closed by the peer, broken pipe.
  const broken: Causes = [
    'connection-broken',
    'client-certificate-required',
    'client-certificate-refused',
    'tls-on-port',
  ]
  if (detail || reached === 'no') return likely(broken, ...seen)
  // workerd, for example, only says that the connection was lost.
  return { ...likely([...broken, ...anything], ...seen), certainty: 'possible' }
}

function findCauses(table: typeof causesOf, detail: string): Causes | undefined {
  return table.find(([sign]) => sign.test(detail))?.[1]
}

function conclude(causes: Causes, seen: readonly Evidence[]): Verdict {
  const [only, ...others] = causes
  return others.length === 0 ? certain(only, ...seen) : likely(causes, ...seen)
}
