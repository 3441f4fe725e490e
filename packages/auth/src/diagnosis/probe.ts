import type { ErrorKind } from '../errors/error-kind.ts'
import { toNorthboundError } from '../http/to-northbound-error.ts'
import { withDeadline } from '../http/with-deadline.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Fetch } from '../runtime/runtime.ts'

/**
 * What a request without credentials brought. `none`: it was not made. `answered`: a server is there and speaks to this
 * browser. `rejected`: no connection, or no trust. `silent`: nothing until the deadline.
 */
export type ProbeOutcome = 'none' | 'answered' | 'rejected' | 'silent'

export interface Probed {
  readonly outcome: ProbeOutcome
  /** Why it was rejected, where the runtime says so: on a server, never in a browser. */
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
 * Asks for the root of an origin and looks only at whether anything answers: a GET without credentials, body, headers of
 * ours, referrer or cache. In the mode `no-cors` a browser lets an answer through that the page may not read, which is
 * what tells a blocked answer from none. That mode follows redirects, by the Fetch standard; with nothing to give away.
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
