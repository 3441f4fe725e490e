import ky, { type Options } from 'ky'
import { type Fetch, resolveRuntime } from '../runtime/runtime.ts'
import { baseAddress } from './base-address.ts'
import { toNorthboundError } from './to-northbound-error.ts'
import { sentFor } from './exchanges.ts'

/** Where a call goes, and how. */
export interface Route {
  /** Base address of the platform, e.g. `https://server:8743`; a path in front of `/iocm` is kept. */
  url: string
  /** @default globalThis.fetch, read at each call */
  fetch?: Fetch | undefined
  /** Aborts the call. The platform may have acted on it already. */
  signal?: AbortSignal | undefined
  /**
   * Allows `http:` to hosts other than this machine: the secret then crosses the network in the clear.
   * @default false
   */
  dangerouslyAllowPlainHttp?: boolean | undefined
}

/**
 * Sends one call of the authentication API, once, and follows no redirect: that would post the
 * secret to another address. The path is that of the Authentication page (2022-02-24).
 *
 * @throws {NorthboundError} when no answer came; the reason of the caller's signal when it was aborted.
 */
export async function send(
  route: Route,
  api: 'login' | 'refreshToken' | 'logout',
  body: Pick<Options, 'body' | 'json' | 'headers'>,
): Promise<Response> {
  const { url, signal, dangerouslyAllowPlainHttp } = route
  const address = `${baseAddress(url, dangerouslyAllowPlainHttp)}/iocm/app/sec/v1.1.0/${api}`
  try {
    const response = await ky.post(address, {
      ...body,
      signal: signal ?? null,
      fetch: resolveRuntime(route).fetch,
      redirect: 'manual',
      retry: 0,
      throwHttpErrors: false,
      // withDeadline sets the timeout, on the clock that was passed in.
      timeout: false,
    })
    sentFor.set(response, body)
    return response
  } catch (thrown) {
    signal?.throwIfAborted()
    // ky's errors print the body of the login, so they must not leave this function.
    throw toNorthboundError(thrown)
  }
}
