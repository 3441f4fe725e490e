import {
  check,
  type InferOutput,
  object,
  optional,
  pipe,
  string,
  transform,
  unknown,
} from 'valibot'

/** A field that may be missing; with the default the transformations after it run nevertheless. */
const field = optional(unknown(), null)

/** A string, or undefined for null, empty strings and values of other types. */
const optionalText = pipe(
  field,
  transform((value) => (typeof value === 'string' && value) || undefined),
)

/** Whether a token fits into a header. Otherwise the error of the runtime would quote its value. */
export function fitsHeader(token: unknown): boolean {
  return typeof token === 'string' && /^[ -~]*$/.test(token)
}

/**
 * The answer of login and refresh, read leniently: the platform's own page shows a trailing blank in
 * `tokenType` and `expiresIn` as a string where its table says Bearer and Integer (Authentication page, 2022-02-24);
 * deployments send `bearer`, and one a null refreshToken. Unknown fields are ignored.
 */
export const grantSchema = object({
  accessToken: pipe(optionalText, string(), check<string>(fitsHeader)),
  refreshToken: optionalText,
  // Fixed at 3600 s by the table of the page, yet every observed deployment sends it.
  expiresIn: pipe(
    field,
    transform((value) => Number(value ?? 3600)),
    check((value) => value > 0),
  ),
  // Whatever its spelling, calls use the only scheme there is.
  tokenType: pipe(
    optionalText,
    transform(() => 'Bearer' as const),
  ),
  scope: optionalText,
})

/**
 * The result of a login or a refresh.
 *
 * `accessToken` goes into `Authorization: Bearer …`; `expiresIn` is its life in s, counted from the request;
 * `refreshToken` may be missing; `scope` is `default` by the documents.
 *
 * @example
 * ```ts
 * import { type Grant, login } from '@northbound/auth'
 *
 * const grant: Grant = await login({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const headers = { app_key: 'my-app', Authorization: `Bearer ${grant.accessToken}` }
 * ```
 */
export type Grant = InferOutput<typeof grantSchema>
