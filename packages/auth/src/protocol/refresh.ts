import { send } from '../http/send.ts'
import type { Grant } from '../schemas/grant-schema.ts'
import { refreshSchema } from '../schemas/request-schemas.ts'
import { validate } from '../schemas/validate.ts'
import { type LoginOptions, readLogin } from './login.ts'
import { perform } from './perform.ts'
import { readCredentials } from './read-credentials.ts'

/** A login with the refreshToken that came last. */
export interface RefreshOptions extends LoginOptions {
  /** From the last login or refresh; good for one month by the documents, 24 hours in a later edition. */
  refreshToken: string
}

/**
 * Trades a refreshToken for a new accessToken. As with a login, the accessToken before it is dead afterwards
 * (assumed: the documents say so of tokens obtained repeatedly, without naming the refresh).
 *
 * @throws {NorthboundError} `credentials-rejected` also when the refreshToken is spent: then log in.
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
  // Both answers are the same five fields (Refreshing a Token, 2022-02-24).
  return perform(options, requestRefresh, readLogin)
}

/**
 * Sends the refresh, as JSON: the first half of {@link refresh}; `readLogin` is the second. Without a deadline.
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
