import ky, { isHTTPError, type KyInstance, NetworkError } from 'ky'
import { isNorthboundError, type NorthboundError } from '../errors/northbound-error.ts'
import { proxyProblemError } from '../http/proxy-problem-error.ts'
import { answerError } from '../http/answer-error.ts'
import { parseJson } from '../http/parse-json.ts'
import { type Fetch, resolveRuntime } from '../runtime/runtime.ts'
import { readSuccess } from './read-success.ts'
import { refuseHiddenError } from './refuse-hidden-error.ts'
import { wrapKyError } from './wrap-ky-error.ts'

/** Where the proxy is, and how to call it. */
export interface ProxiedClientOptions {
  /** Where the proxy is: a path of the page's own origin (`/iot`), or an address (`https://iot.example.com`). */
  proxy: string
  /** Used for every call. @default globalThis.fetch, read at each call */
  fetch?: Fetch | undefined
  /** Whether cookies go along, for a session at the proxy. @default 'same-origin' */
  credentials?: 'omit' | 'same-origin' | 'include' | undefined
}

/**
 * Creates a ky instance for pages that call the northbound API through `@northbound/proxy`. It holds no secret and no token, and
 * every failure is a {@link NorthboundError} of the same kinds as with `createClient`, with the platform's code. An error of the
 * proxy itself has the name of the problem in `detail`, and its page in `docs`.
 *
 * @returns a ky instance; `.extend()` it with your own defaults.
 * @example
 * ```ts
 * import { createProxiedClient, isNorthboundError } from '@northbound/auth'
 *
 * const platform = createProxiedClient({ proxy: '/iot' })
 * try {
 *   await platform.get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo: 0 } }).json()
 * } catch (error) {
 *   if (isNorthboundError(error)) console.log(error.kind, error.platformCode, error.docs)
 * }
 * ```
 */
export function createProxiedClient({
  proxy,
  fetch,
  credentials = 'same-origin',
}: ProxiedClientOptions): KyInstance {
  const send = resolveRuntime({ fetch }).fetch
  return ky.create({
    prefix: proxy,
    credentials,
    // The proxy requires this CSRF header: no form, image or link of another site can send it.
    headers: { 'x-northbound': '1' },
    fetch: async (input, init) => {
      const request = input as Request
      try {
        return await refuseHiddenError(await send(request, { ...init, redirect: 'manual' }))
      } catch (thrown) {
        if (isNorthboundError(thrown) || request.signal.aborted) throw thrown
        // ky recognises network errors by the messages of some runtimes; those of other runtimes must be wrapped as well.
        throw new NetworkError(request, { cause: thrown as Error })
      }
    },
    parseJson: readSuccess,
    hooks: {
      beforeError: [
        ({ error }) =>
          isNorthboundError(error) ? error : (problemIn(error) ?? wrapKyError(error)),
      ],
    },
  })
}

/** The error that a problem document of the proxy describes; undefined for an answer of the platform. */
function problemIn(error: Error): NorthboundError | undefined {
  if (!isHTTPError(error)) return undefined
  const { response, data } = error
  if (!/^application\/problem\+json\b/.test(response.headers.get('content-type') ?? '')) {
    return undefined
  }
  const text = String(data ?? '')
  return proxyProblemError(parseJson(text), response.status, {
    status: response.status,
    retryAfterMs: answerError(response, text)?.retryAfterMs,
  })
}
