import ky, { type KyInstance, NetworkError } from 'ky'
import { isNorthboundError } from '../errors/northbound-error.ts'
import { sentFor } from '../http/exchanges.ts'
import { type Fetch, resolveRuntime } from '../runtime/runtime.ts'
import { createTokenSource } from '../token-source/create-token-source.ts'
import type { TokenSourceOptions } from '../token-source/token-source-options.ts'
import type { TokenSource } from '../token-source/token-source.ts'
import { readSuccess } from './read-success.ts'
import { refuseHiddenError } from './refuse-hidden-error.ts'
import { sendWithToken, setTokenHeaders, spareOf } from './send-with-token.ts'
import { wrapKyError } from './wrap-ky-error.ts'

/** The options of a token source, or an existing token source. */
export type ClientOptions = TokenSourceOptions | { tokens: TokenSource; fetch?: Fetch | undefined }

/**
 * Creates a ky instance for the northbound API: paths are relative to the platform, every call carries a valid token,
 * and every failure is a {@link NorthboundError}, including errors inside HTTP 200, whether or not you read the body. Three errors
 * are passed through: the reason of your own abort, a failed schema of yours, and a body that breaks off while you read it.
 *
 * @returns a ky instance; `.extend()` it with your own defaults.
 * @example
 * ```ts
 * import { createClient } from '@northbound/auth'
 *
 * const platform = createClient({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const page = await platform.get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo: 0 } }).json()
 * ```
 */
export function createClient(options: ClientOptions): KyInstance {
  const tokens = 'tokens' in options ? options.tokens : createTokenSource(options)
  const send = resolveRuntime(options).fetch
  const platform = `${tokens.url}/`
  return ky.create({
    prefix: tokens.url,
    // Rejected tokens are handled here: ky.retry() obeys the retry limit and would lose the answer.
    fetch: async (input, init) => {
      // ky made this Request for this one call, so it may be changed.
      const request = input as Request
      const { signal } = request
      try {
        if (!request.url.startsWith(platform)) return await send(request, init)
        const spare = spareOf(request)
        const response = await sendWithToken(tokens, signal, spare, async (accessToken, replay) => {
          const target = replay?.copy ?? request
          setTokenHeaders(target.headers, tokens, accessToken)
          const answer = await send(target, { ...init, redirect: 'manual' })
          sentFor.set(answer, target)
          return answer
        })
        return await refuseHiddenError(response)
      } catch (thrown) {
        if (isNorthboundError(thrown) || signal.aborted) throw thrown
        // ky recognises network errors by the messages of some runtimes; those of other runtimes must be wrapped as well.
        throw new NetworkError(request, { cause: thrown as Error })
      }
    },
    // An empty success has no value. ky itself throws errors that have an error status.
    parseJson: readSuccess,
    hooks: {
      // Waiting for a token is not part of the call, whose timeout starts after this hook.
      beforeRequest: [
        async ({ request }) => {
          if (request.url.startsWith(platform)) await tokens.get({ signal: request.signal })
        },
      ],
      beforeError: [({ error }) => wrapKyError(error)],
    },
  })
}
