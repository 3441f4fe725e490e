import { NorthboundError } from '../errors/northbound-error.ts'
import type { Clock } from '../runtime/clock.ts'
import type { DurableStub } from './durable-object.ts'
import {
  type TokenAnswer,
  tokenAddress,
  type TokenInAnswer,
  type TokenQuestion,
} from './token-question.ts'

/** An object that is being moved or updated is back soon, and the question is idempotent. */
const tries = 3
const pauseMs = 100

/**
 * Asks the object, and retries when the connection to it failed.
 *
 * @param reach makes a new stub for each try: a failed stub may stay broken
 * @param signal aborts the call, not the work of the object
 * @throws {NorthboundError} the object's own, or `store-unavailable`
 * @throws {TypeError} when the options of the object are wrong
 */
export async function askForToken(
  reach: () => DurableStub,
  question: TokenQuestion,
  clock: Clock,
  signal: AbortSignal,
): Promise<TokenInAnswer> {
  for (let failed = 1; ; failed++) {
    const answer = await ask(reach, question, signal).catch((error: unknown) => {
      signal.throwIfAborted()
      // https://developers.cloudflare.com/durable-objects/best-practices/error-handling/; workerd marks those who
      // were waiting when the object was reset with `durableObjectReset` alone.
      const { retryable, durableObjectReset, overloaded } = Object(error)
      const isPassing = (retryable || durableObjectReset) && !overloaded
      // The original error is dropped: the host decides what it contains.
      if (!isPassing || failed === tries) throw unavailable('Durable Object')
      return undefined
    })
    if (answer) return readAnswer(answer)
    await new Promise<void>((resolve) => clock.schedule(pauseMs * failed, resolve))
  }
}

async function ask(
  reach: () => DurableStub,
  question: TokenQuestion,
  signal: AbortSignal,
): Promise<TokenAnswer> {
  const body = JSON.stringify(question)
  const response = await reach().fetch(tokenAddress, { method: 'POST', body, signal })
  // Safe: only our own class answers a POST to this address with success.
  return response.ok ? ((await response.json()) as TokenAnswer) : {}
}

function readAnswer({ token, error, mistake }: TokenAnswer): TokenInAnswer {
  if (token) return token
  if (mistake) throw new TypeError(mistake)
  if (!error) throw unavailable('the Durable Object is not one of durableTokens')
  const { kind, ...seen } = error
  throw new NorthboundError(kind, seen)
}

function unavailable(detail: string): NorthboundError {
  return new NorthboundError('store-unavailable', { detail })
}
