import { findCodeText } from '@northbound/auth/catalogue'
import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Answer } from './answer.ts'

export interface ErrorDetails {
  /** @default the most usual status of the code */
  readonly status?: number | undefined
  /** For the journal. */
  readonly note?: string | undefined
}

/**
 * An error of the platform, with the text and the status of its code in the catalogue.
 *
 * Documented: `{"error_code","error_desc"}`, both strings (IoT hub reference, iot_06_0092).
 * Observed: the gateway in front of the services, codes 1010xxx, answers
 * `{"resultcode","resultmsg"}`. Assumed: 1010009 has this form too, and the gateway's status is the
 * documented one.
 */
export function answerError(
  behaviour: Pick<Behaviour, 'gatewayErrors'>,
  code: string,
  { status, note }: ErrorDetails = {},
): Answer {
  const known = findCodeText(code)
  if (!known) throw new RangeError(`the catalogue has no code ${code}`)

  const byGateway = known.layer === 'gateway' && behaviour.gatewayErrors === 'resultcode'
  return {
    status: status ?? known.statuses[0] ?? 500,
    body: byGateway
      ? { resultcode: code, resultmsg: known.text }
      : { error_code: code, error_desc: known.text },
    code,
    ...(note !== undefined && { note }),
  }
}
