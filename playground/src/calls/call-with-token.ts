import { type Fetch, toNorthboundError, readPlatformError } from '@northbound/auth'
import { apiPaths } from '@northbound/auth/paths'

/** What a call needs that is no login. */
export interface TokenCall {
  readonly url: string
  readonly appId: string
  readonly accessToken: string
  readonly fetch: Fetch
}

/** What is asked of the platform. */
export interface Order {
  /** @default 'GET' */
  readonly method?: string
  readonly path: string
  /** Printed as JSON. */
  readonly body?: object | undefined
  /** A header that is left out, as people do. */
  readonly without?: 'app_key' | 'authorization'
}

/** Lists the devices of the application: the smallest call that shows whether a token is good. */
export function listDevices(call: TokenCall): Promise<unknown> {
  return callWithToken(call, { path: `${apiPaths.devices}?pageNo=0` })
}

export function showDevice(call: TokenCall, deviceId: string): Promise<unknown> {
  return callWithToken(call, {
    path: apiPaths.device.replace(':deviceId', encodeURIComponent(deviceId)),
  })
}

/**
 * One call with the two headers, and no recovery: programs get that from `createClient`, which would log in
 * again behind the reader's back.
 */
export async function callWithToken(
  { url, appId, accessToken, fetch }: TokenCall,
  { method = 'GET', path, body, without }: Order,
): Promise<unknown> {
  if (!URL.canParse(url)) throw new TypeError('url must be an address such as https://server:8743')
  const headers = new Headers({
    app_key: appId,
    authorization: `Bearer ${accessToken}`,
    accept: 'application/json',
    ...(body && { 'content-type': 'application/json' }),
  })
  if (without) headers.delete(without)
  const response = await fetch(url.replace(/\/+$/, '') + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body && { body: JSON.stringify(body) }),
  }).catch((thrown: unknown) => {
    throw toNorthboundError(thrown)
  })
  const problem = await readPlatformError(response.clone())
  if (problem) throw problem
  return response.status === 204 ? undefined : response.json()
}
