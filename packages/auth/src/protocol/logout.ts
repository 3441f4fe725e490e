import { readPlatformError } from '../http/read-answer.ts'
import { send } from '../http/send.ts'
import { logoutSchema } from '../schemas/request-schemas.ts'
import { validate } from '../schemas/validate.ts'
import type { CallOptions } from './call-options.ts'
import { perform } from './perform.ts'

/** Options of {@link logout}. */
export interface LogoutOptions extends CallOptions {
  /** The token to revoke. */
  accessToken: string
}

/**
 * Revokes a token for every client that shares it. The call is deprecated in the vendor's last SDK (Java SDK 1.5.1) and missing
 * from the current API lists, yet deployments answer it.
 *
 * @throws {NorthboundError} of the kind the platform answers with, and the kinds of transport.
 * @example
 * ```ts
 * import { login, logout } from '@northbound/auth'
 *
 * const url = 'https://server:8743'
 * const { accessToken } = await login({ url, appId: 'my-app', secret: 'my-secret' })
 * await logout({ url, accessToken })
 * ```
 */
export function logout(options: LogoutOptions): Promise<void> {
  return perform(options, requestLogout, readLogout)
}

/**
 * Sends the logout, as JSON and without the two headers: the first half of {@link logout}. It has no timeout.
 *
 * @throws {NorthboundError} `input-invalid` before anything is sent, and the kinds of transport.
 * @example
 * ```ts
 * import { readLogout, requestLogout } from '@northbound/auth'
 *
 * const response = await requestLogout({ url: 'https://server:8743', accessToken: 'a-token' })
 * console.log(response.status) // 204
 * await readLogout(response)
 * ```
 */
export async function requestLogout(options: LogoutOptions): Promise<Response> {
  return send(options, 'logout', { json: validate(logoutSchema, options, 'input-invalid') })
}

/**
 * Checks the answer of a logout, 204 without a body: the second half of {@link logout}.
 *
 * @throws {NorthboundError} of the kind that the platform answers with.
 * @example
 * ```ts
 * import { readLogout } from '@northbound/auth'
 *
 * await readLogout(new Response(null, { status: 204 }))
 * ```
 */
export async function readLogout(response: Response): Promise<void> {
  const error = await readPlatformError(response)
  if (error) throw error
}
