import type { Observation } from '../../errors/northbound-error.ts'
import type { ErrorKind } from '../../errors/error-kind.ts'
import type { Evidence } from '../diagnosis.ts'
import { certain, likely, type Verdict } from '../verdict.ts'

type Reason = Pick<Observation, 'status' | 'detail'> & { readonly kind?: ErrorKind | undefined }

/**
 * The verdict on an error about the connection that names its cause, as every runtime but a browser does (and a relay
 * passes on); undefined when it names none.
 */
export function readConnectionError(
  { kind, status, detail = '' }: Reason,
  ...seen: Evidence[]
): Verdict | undefined {
  switch (kind) {
    case 'name-not-found':
      return certain('name-not-found', ...seen)
    case 'client-certificate-required':
      return certain('client-certificate-required', ...seen)
    case 'tls-untrusted':
      if (/expired/i.test(detail)) return certain('certificate-expired', ...seen)
      if (/altname|hostname|notvalidforname/i.test(detail)) {
        return certain('certificate-name-mismatch', ...seen)
      }
      return certain('tls-untrusted', ...seen)
    case 'unreachable':
      if (status) return certain('answer-cut-off', ...seen)
      if (/refused/i.test(detail)) return certain('connection-refused', ...seen)
      if (/unreach/i.test(detail)) return certain('no-route', ...seen)
      if (/timeout/i.test(detail)) return certain('packets-dropped', ...seen)
      // What is left of the reasons that runtimes give: reset, closed by the other side, broken pipe.
      return likely(['connection-broken', 'client-certificate-required'], ...seen)
    default:
      return undefined
  }
}
