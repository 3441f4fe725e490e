import { NorthboundError } from '../errors/northbound-error.ts'
import { answerError, isRedirect } from '../http/answer-error.ts'
import { type Fetch, resolveRuntime } from '../runtime/runtime.ts'
import type { TokenSource } from '../token-source/token-source.ts'
import { isReplayable } from './is-replayable.ts'
import { sendWithToken, setTokenHeaders, spareOf } from './send-with-token.ts'

/** The fetch to wrap, and the origins that may receive the token. */
export interface WithTokenOptions {
  /** The fetch to wrap. @default the global one, read at each call */
  fetch?: Fetch | undefined
  /**
   * Origins that may receive the token. Calls to other origins are sent unchanged, without the two headers.
   * @default the origin of the token source's platform
   */
  origins?: readonly string[] | undefined
}

/**
 * Wraps a fetch: calls to the platform carry `app_key` and `Authorization`, and a call whose token is rejected
 * is sent once more with the new token, whatever its method, because the platform did not carry out the rejected call.
 * Redirects are refused, because `fetch` would send `app_key` to the new address.
 *
 * @param tokens where tokens come from
 * @param options which fetch is wrapped, and which origins may receive the token
 * @returns a function with the signature of fetch. An answer that rejects the second token too is returned unchanged.
 * @throws {NorthboundError} `redirected`; `not-replayable` when the token was rejected and the body can be read only once;
 * and whatever the token source throws. Failures of fetch itself pass through.
 * @example
 * ```ts
 * import { createTokenSource, withToken } from '@northbound/auth'
 *
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const call = withToken(tokens)
 * const response = await call('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0')
 * ```
 */
export function withToken(
  tokens: TokenSource,
  { fetch, origins = [tokens.url] }: WithTokenOptions = {},
): Fetch {
  const send = resolveRuntime({ fetch }).fetch
  const allowed = origins.map((origin) => `${new URL(origin).origin}/`)

  return async (input, init) => {
    const request = input instanceof Request ? input : undefined
    const address = request?.url ?? new URL(input as string | URL, globalThis.location?.href).href
    if (!allowed.some((origin) => address.startsWith(origin))) return send(input, init)

    const spare = request && spareOf(request)
    const signal = init?.signal ?? request?.signal
    return sendWithToken(tokens, signal, spare, async (accessToken, replay) => {
      if (replay && !isReplayable(init?.body)) {
        const { status, platformCode } = replay.rejection
        throw new NorthboundError('not-replayable', { status, platformCode })
      }
      const headers = new Headers(init?.headers ?? request?.headers)
      setTokenHeaders(headers, tokens, accessToken)
      const target = replay?.copy ?? input
      const response = await send(target, { ...init, headers, redirect: 'manual' })
      if (isRedirect(response)) throw answerError(response, '')
      return response
    })
  }
}
