import type { ErrorKind } from '../errors/error-kind.ts'
import { toNorthboundError } from '../http/to-northbound-error.ts'
import { withDeadline } from '../http/with-deadline.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Fetch } from '../runtime/runtime.ts'

/**
 * The result of a request without credentials. `none`: it was not sent. `answered`: a server answered.
 * `rejected`: no connection, or no trust. `silent`: no answer until the deadline.
 */
export type ProbeOutcome = 'none' | 'answered' | 'rejected' | 'silent'

export interface Probed {
  readonly outcome: ProbeOutcome
  /** Why it was rejected, if the runtime reports it: on a server, never in a browser. */
  readonly kind?: ErrorKind | undefined
  readonly detail?: string | undefined
}

export interface ProbeOptions {
  readonly fetch: Fetch
  readonly clock: Clock
  /** How long to wait, in ms. */
  readonly timeoutMs: number
}

/**
 * Requests the root of an origin and checks only whether anything answers: a GET without credentials, body, own headers,
 * referrer or cache. In the mode `no-cors` a browser reports an answer even if the page may not read it, which
 * distinguishes a blocked answer from none. That mode follows redirects, which is harmless without credentials.
 */
export async function probeOrigin(
  origin: string,
  { fetch, clock, timeoutMs }: ProbeOptions,
): Promise<Probed> {
  try {
    await withDeadline(clock, timeoutMs, undefined, async (signal) => {
      const answer = await fetch(`${origin}/`, {
        method: 'GET',
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal,
      })
      await answer.body?.cancel().catch(() => {})
    })
    return { outcome: 'answered' }
  } catch (thrown) {
    const { kind, detail } = toNorthboundError(thrown)
    return (thrown as { kind?: unknown } | undefined)?.kind === 'timed-out'
      ? { outcome: 'silent' }
      : { outcome: 'rejected', kind, detail }
  }
}
