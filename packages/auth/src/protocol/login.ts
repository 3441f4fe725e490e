import { readAnswer } from '../http/read-answer.ts'
import { send } from '../http/send.ts'
import { type Grant, grantSchema } from '../schemas/grant-schema.ts'
import { loginSchema } from '../schemas/request-schemas.ts'
import { validate } from '../schemas/validate.ts'
import type { CallOptions } from './call-options.ts'
import { perform } from './perform.ts'
import { type Credentials, readCredentials } from './read-credentials.ts'

/** Options of {@link login}. */
export interface LoginOptions extends CallOptions, Credentials {}

/**
 * Gets a token from the platform. **Every login invalidates the previous token**, wherever that one is used, so
 * programs use a token source (`createTokenSource`) and call this only to try things out.
 *
 * @throws {NorthboundError} `credentials-rejected`, `application-frozen`, `platform-fault` and the kinds of transport.
 * @throws {TypeError} when `url` is not an https address.
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

/**
 * Sends the login form: the first half of {@link login}, for tools that show the raw exchange. It has no timeout.
 *
 * @throws {NorthboundError} `input-invalid` before anything is sent, and the kinds of transport. It does
 * not check the answer: {@link readLogin} does.
 * @example
 * ```ts
 * import { readLogin, requestLogin } from '@northbound/auth'
 *
 * const signal = AbortSignal.timeout(10_000)
 * const response = await requestLogin({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', signal })
 * console.log(response.status, response.headers.get('content-type'))
 * const { expiresIn } = await readLogin(response)
 * ```
 */
export async function requestLogin(options: LoginOptions): Promise<Response> {
  const form = validate(loginSchema, await readCredentials(options), 'input-invalid')
  return send(options, 'login', {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
}

/**
 * Checks the answer of a login or a refresh: the second half of {@link login}. It consumes the body, so pass a `clone()`
 * if you read it yourself.
 *
 * @throws {NorthboundError} of the kind that the platform answers with; `answer-unreadable` when it is not JSON,
 * `answer-unexpected` when it is not the JSON of a token.
 * @example
 * ```ts
 * import { readLogin } from '@northbound/auth'
 *
 * const answer = { accessToken: 'a-token', tokenType: 'bearer', expiresIn: 3600 }
 * const { expiresIn } = await readLogin(Response.json(answer))
 * console.log(expiresIn) // 3600
 * ```
 */
export function readLogin(response: Response): Promise<Grant> {
  return readAnswer(response, grantSchema)
}
