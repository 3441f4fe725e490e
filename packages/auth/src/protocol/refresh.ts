import { send } from '../http/send.ts'
import type { Grant } from '../schemas/grant-schema.ts'
import { refreshSchema } from '../schemas/request-schemas.ts'
import { validate } from '../schemas/validate.ts'
import { type LoginOptions, readLogin } from './login.ts'
import { perform } from './perform.ts'
import { readCredentials } from './read-credentials.ts'

/** Options of {@link refresh}. */
export interface RefreshOptions extends LoginOptions {
  /** From the last login or refresh; valid for one month by the documents, 24 hours in a later edition. */
  refreshToken: string
}

/**
 * Exchanges a refreshToken for a new accessToken. As with a login, the previous accessToken is invalid afterwards
 * (assumed: the documents say this of tokens obtained repeatedly, without naming the refresh).
 *
 * @throws {NorthboundError} `credentials-rejected` also when the refreshToken is no longer valid: then log in.
 * @example
 * ```ts
 * import { login, refresh } from '@northbound/auth'
 *
 * const platform = { url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' }
 * const { refreshToken } = await login(platform)
 * if (refreshToken) await refresh({ ...platform, refreshToken })
 * ```
 */
export function refresh(options: RefreshOptions): Promise<Grant> {
  // Both answers have the same five fields (Refreshing a Token, 2022-02-24).
  return perform(options, requestRefresh, readLogin)
}

/**
 * Sends the refresh, as JSON: the first half of {@link refresh}; `readLogin` is the second. It has no timeout.
 *
 * @throws {NorthboundError} `input-invalid` before anything is sent, and the kinds of transport.
 * @example
 * ```ts
 * import { login, readLogin, requestRefresh } from '@northbound/auth'
 *
 * const platform = { url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' }
 * const { refreshToken = '' } = await login(platform)
 * const response = await requestRefresh({ ...platform, refreshToken })
 * console.log(response.status)
 * const { accessToken } = await readLogin(response)
 * ```
 */
export async function requestRefresh(options: RefreshOptions): Promise<Response> {
  const { refreshToken } = options
  const body = { ...(await readCredentials(options)), refreshToken }
  return send(options, 'refreshToken', { json: validate(refreshSchema, body, 'input-invalid') })
}
