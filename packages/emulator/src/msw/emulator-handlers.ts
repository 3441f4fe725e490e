import { http, HttpResponse, type HttpHandler } from 'msw'
import type { Emulator } from '../emulator.ts'
import { isConnectionReset } from '../faults/is-connection-reset.ts'

/** Options of {@link emulatorHandlers}. */
export interface EmulatorHandlersOptions {
  /** The address of the platform: scheme, host and port, `https://platform.test:8743`. */
  readonly url: string
}

/**
 * Creates handlers with which Mock Service Worker answers all requests to an address from an emulator: in a test on Node, in
 * a page through its worker. A fault that drops the connection is a network error there.
 *
 * A `url` with more than scheme, host and port throws a TypeError.
 *
 * @example
 * ```ts
 * import { createEmulator, demoApp } from '@northbound/emulator'
 * import { emulatorHandlers } from '@northbound/emulator/msw'
 * import { setupServer } from 'msw/node'
 *
 * const url = 'https://platform.test:8743'
 * const server = setupServer(...emulatorHandlers(createEmulator(), { url }))
 * server.listen()
 *
 * const body = new URLSearchParams(demoApp)
 * const answer = await fetch(`${url}/iocm/app/sec/v1.1.0/login`, { method: 'POST', body })
 * console.log(answer.status) // 200
 * server.close()
 * ```
 */
export function emulatorHandlers(
  emulator: Pick<Emulator, 'fetch'>,
  { url }: EmulatorHandlersOptions,
): HttpHandler[] {
  const { origin, href } = new URL(url)
  if (href !== `${origin}/`) {
    throw new TypeError('emulatorHandlers: url must be scheme, host and port, without a path')
  }
  return [
    http.all(`${origin}/*`, async ({ request }) => {
      try {
        return framed(await emulator.fetch(request))
      } catch (error) {
        // An aborted caller gets neither.
        if (isConnectionReset(error) || request.signal.aborted) return HttpResponse.error()
        throw error
      }
    }),
  ]
}

/**
 * Sets `transfer-encoding`. Without it, Mock Service Worker on Node ends a body that breaks off
 * as if it were complete.
 */
function framed(response: Response): Response {
  const { body, status } = response
  if (!body) return response
  const headers = new Headers(response.headers)
  headers.set('Transfer-Encoding', 'chunked')
  return new Response(body, { status, headers })
}
