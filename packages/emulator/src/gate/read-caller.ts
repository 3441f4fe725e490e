/** The claimed caller of a business call. */
export interface Caller {
  readonly appKey: string | undefined
  readonly accessToken: string | undefined
  /** Why there is no accessToken, for the journal. */
  readonly problem?: string
}

/**
 * Reads the two headers of a business call: `app_key: {appId}` and `Authorization: Bearer
 * {accessToken}` (documented: Authentication page, 2022-02-24). `x-app-key` is documented for
 * requests over plain HTTP. Observed in clients that worked: any case of the scheme, several blanks
 * after it.
 *
 * @param legacy also accepts a bare token in the header `access_token`, as one old client sends it
 */
export function readCaller(headers: Headers, legacy: boolean): Caller {
  const appKey = headers.get('app_key') || headers.get('x-app-key') || undefined
  const authorization = headers.get('Authorization')
  if (!authorization) {
    const old = headers.get('access_token')?.trim()
    if (legacy && old) return { appKey, accessToken: old }
    const problem = headers.has('access_token')
      ? 'the token is in the header access_token; send Authorization: Bearer {accessToken}'
      : 'the header Authorization is missing'
    return { appKey, accessToken: undefined, problem }
  }
  const accessToken = /^bearer +(\S+)$/i.exec(authorization.trim())?.[1]
  if (accessToken) return { appKey, accessToken }
  const problem = 'the header Authorization is not of the form Bearer {accessToken}'
  return { appKey, accessToken: undefined, problem }
}
