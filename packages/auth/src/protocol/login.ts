import { readAnswer } from '../http/read-answer.ts'
import { send } from '../http/send.ts'
import { type Grant, grantSchema } from '../schemas/grant-schema.ts'
import { loginSchema } from '../schemas/request-schemas.ts'
import { validate } from '../schemas/validate.ts'
import type { CallOptions } from './call-options.ts'
import { perform } from './perform.ts'
import { type Credentials, readCredentials } from './read-credentials.ts'

/** Who logs in, and where. */
export interface LoginOptions extends CallOptions, Credentials {}

/**
 * Gets a token from the platform. **Every login kills the token before it**, wherever that one is used:
 * programs hold a token source (`createTokenSource`) and call this only to try things out.
 *
 * @throws {NorthboundError} `credentials-rejected`, `application-frozen`, `platform-fault` and the kinds of transport.
 * @throws {TypeError} when `url` is no https address.
 * @example
 * ```ts
 * import { login } from '@northbound/auth'
 *
 * const grant = await login({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * console.log(grant.expiresIn) // 3600
 * ```
 */
export function login(options: LoginOptions): Promise<Grant> {
  return perform(options, requestLogin, readLogin)
}

/** Sends the login, a form: the first half of {@link login}, for those who look at the wire. Without a deadline. */
export async function requestLogin(options: LoginOptions): Promise<Response> {
  const form = validate(loginSchema, await readCredentials(options), 'input-invalid')
  return send(options, 'login', {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
}

/** Checks the answer of a login or a refresh: the second half of {@link login}. */
export function readLogin(response: Response): Promise<Grant> {
  return readAnswer(response, grantSchema)
}
