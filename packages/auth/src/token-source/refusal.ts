import { NorthboundError } from '../errors/northbound-error.ts'
import { fingerprint, type Secret } from '../secret.ts'
import { type CoolDown, refusalMs } from './cool-down.ts'
import { publish, type SharedRecord } from './shared-record.ts'

/** Does not send a secret again that was already refused to another source: the platform locks accounts. */
export function checkRefusal({ held, forgotten }: CoolDown, secret: Secret): void {
  const { generation, refusal } = held.record
  const retryAfterMs = refusal ? refusal.forMs - held.age() : 0
  const isForgotten = generation === forgotten
  if (refusal && retryAfterMs > 0 && !isForgotten && refusal.secret === fingerprint(secret)) {
    throw new NorthboundError(refusal.seen.kind, { ...refusal.seen, retryAfterMs })
  }
}

/** Publishes to all sources that share the store that the platform refuses, or that the token is rejected. */
export async function publishFailure(
  source: SharedRecord,
  error: NorthboundError,
  secret: Secret,
  generation: number,
): Promise<void> {
  const { held, issuedBy } = source
  const forMs = refusalMs(error)
  const refusal = forMs ? { seen: { ...error }, forMs, secret: fingerprint(secret) } : undefined
  const isRejected = held.rejected && !!held.record.accessToken
  if (forMs || (isRejected && !held.record.isRejected)) {
    await publish(source, { ...held.asOfNow(), generation, issuedBy, isRejected, refusal })
  }
}
