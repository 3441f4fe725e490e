import { isNorthboundError } from '../errors/northbound-error.ts'
import { withDeadline } from '../http/with-deadline.ts'
import { readSecret } from '../secret.ts'
import { acquireToken } from './acquire-token.ts'
import type { Changing } from './changing.ts'
import { beginCoolDown, type CoolDown, endCoolDown } from './cool-down.ts'
import { usableToken } from './held-token.ts'
import type { Token } from './token.ts'

/** A waiter abandons an acquisition this long after the acquisition's own deadline, in ms. */
const watchdogGraceMs = 500

/** A source and its one acquisition. Only the functions of this file change what is declared here. */
export interface Acquisition extends CoolDown {
  /** The acquisition that all callers wait for. */
  readonly running?: Promise<Token> | undefined
}

/** Starts an acquisition, which runs until it succeeds or fails, whether or not a caller waits for it. */
export function startAcquisition(source: Changing<Acquisition>): Promise<Token> {
  const { clock, acquisitionMs, secret } = source
  const running = withDeadline(clock, acquisitionMs, undefined, async (signal) =>
    acquireToken(source, await readSecret(secret), signal),
  )
    .finally(() => drop(source, running))
    .then(
      (token) => {
        endCoolDown(source)
        return token
      },
      (error: unknown) => {
        if (isNorthboundError(error)) beginCoolDown(source, error)
        throw error
      },
    )
  // Waiting callers get the failure. Without one it must not become an unhandled rejection.
  running.catch(() => {})
  source.running = running
  return running
}

/**
 * Waits with the caller's own timer: edge runtimes cancel an acquisition with the request that started it.
 *
 * @returns undefined when the acquisition was cancelled. The first waiter drops it, and all waiters try again.
 */
export async function waitFor(
  source: Acquisition,
  running: Promise<Token>,
  signal: AbortSignal | undefined,
): Promise<Token | undefined> {
  let isOver = false
  try {
    return await withDeadline(source.clock, source.acquisitionMs + watchdogGraceMs, signal, () =>
      running.finally(() => {
        isOver = true
      }),
    )
  } catch (error) {
    signal?.throwIfAborted()
    if (!isOver) return drop(source, running)
    // A failed renewal does not concern the caller while the token is valid.
    const token = usableToken(source.held)
    if (token) return token
    throw error
  }
}

function drop(source: Changing<Acquisition>, running: Promise<Token>): undefined {
  if (source.running === running) source.running = undefined
}
