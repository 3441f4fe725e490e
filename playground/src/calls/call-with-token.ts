import { type Fetch, failure, readPlatformError } from '@northbound/auth'

/** What a call needs that is no login. */
export interface TokenCall {
  readonly url: string
  readonly appId: string
  readonly accessToken: string
  readonly fetch: Fetch
}

/** Lists the devices of the application: the smallest call that shows whether a token is good. */
export function listDevices(call: TokenCall): Promise<unknown> {
  return callWithToken(call, '/iocm/app/dm/v1.4.0/devices?pageNo=0')
}

export function showDevice(call: TokenCall, deviceId: string): Promise<unknown> {
  return callWithToken(call, `/iocm/app/dm/v1.4.0/devices/${encodeURIComponent(deviceId)}`)
}

/**
 * One call with the two headers, and no recovery: programs get that from `createClient`, which would log in
 * again behind the reader's back.
 */
async function callWithToken(
  { url, appId, accessToken, fetch }: TokenCall,
  path: string,
): Promise<unknown> {
  if (!URL.canParse(url)) throw new TypeError('url must be an address such as https://server:8743')
  const response = await fetch(url.replace(/\/+$/, '') + path, {
    headers: { app_key: appId, authorization: `Bearer ${accessToken}`, accept: 'application/json' },
    redirect: 'manual',
  }).catch((thrown: unknown) => {
    throw failure(thrown)
  })
  const problem = await readPlatformError(response.clone())
  if (problem) throw problem
  return response.json()
}
