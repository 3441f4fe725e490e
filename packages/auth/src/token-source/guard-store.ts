import { isNorthboundError, NorthboundError } from '../errors/northbound-error.ts'
import { reasonOf } from '../http/reason-of.ts'
import { withDeadline } from '../http/with-deadline.ts'
import type { Clock } from '../runtime/clock.ts'
import { fitsHeader } from '../schemas/grant-schema.ts'
import type { StoredRecord, TokenStore } from '../store/token-store.ts'

/**
 * Wraps a store: every answer arrives in time and has the right shape, and every failure is a `store-unavailable`.
 * What a store throws may hold its address or its password, so only a reason such as `EACCES` is kept.
 *
 * @param timeoutMs how long to wait for each answer
 * @param onFailure called with each failure
 */
export function guardStore(
  store: TokenStore,
  clock: Clock,
  timeoutMs: number,
  onFailure: (error: NorthboundError) => void,
): Required<TokenStore> {
  const fail = (thrown: unknown): never => {
    const error = isNorthboundError(thrown)
      ? thrown.kind === 'timed-out'
        ? unavailable(`no answer in ${thrown.detail}`)
        : thrown
      : unavailable(reasonOf(thrown))
    onFailure(error)
    throw error
  }
  /** Calls the store in an async function, so that a synchronous throw is treated like a rejection. */
  const ask = <T>(work: () => Promise<T>): Promise<T> =>
    withDeadline(clock, timeoutMs, undefined, async () => work()).catch(fail)

  return {
    read: (application) => ask(async () => checkStored(await store.read(application))),
    publish: (application, record) =>
      ask(async () => {
        const stored = checkStored(await store.publish(application, record))
        if (stored && stored.record.generation >= record.generation) return stored
        throw unavailable('the record was not kept')
      }),
    async lease(application, forMs) {
      const lease = await ask(() => store.lease(application, forMs))
      return (
        lease && {
          generation: lease.generation,
          remainingMs: () => lease.remainingMs(),
          release: () => ask(() => lease.release()),
        }
      )
    },
    watch(application, changed) {
      try {
        return store.watch?.(application, changed) ?? (() => {})
      } catch (thrown) {
        onFailure(unavailable(reasonOf(thrown)))
        return () => {}
      }
    },
  }
}

function checkStored<T extends StoredRecord | undefined>(stored: T): T {
  if (!stored) return stored
  const { record, ageMs } = stored
  if (fitsHeader(record?.accessToken) && record.generation > 0 && !Number.isNaN(ageMs))
    return stored
  throw unavailable('the record has another shape')
}

function unavailable(detail: string | undefined): NorthboundError {
  return new NorthboundError('store-unavailable', { detail })
}
