import { login, NorthboundError, refresh } from '@northbound/auth'
import { findPlatformCode, type PlatformCode } from '@northbound/auth/catalogue'
import { callWithToken } from '../calls/call-with-token.ts'
import { orderFor } from './code-orders.ts'
import { firstToken } from './first-token.ts'
import type { Script, Sandbox } from './sandbox.ts'

/** The platform answers the next matching call with this code, with its usual status and format. */
export function scriptOfCode(code: string): Script {
  const entry = findPlatformCode(code)
  if (!entry) throw new RangeError(`the catalogue has no code ${code}`)
  if (entry.layer === 'client-sdk') return scriptOfSdk(entry)
  return async (sandbox) => {
    const { emulator, url, appId, secret, does, step } = sandbox
    if (entry.apis[0] === 'login') {
      step()
      emulator.faults.next({ api: 'login', code })
      return does((fetch) => login({ url, appId, secret, fetch }))
    }
    step()
    const { accessToken, refreshToken = '' } = await firstToken(sandbox)
    step()
    emulator.faults.next({ code })
    if (entry.apis[0] === 'refreshToken') {
      return does((fetch) => refresh({ url, appId, secret, refreshToken, fetch }))
    }
    const call = { url, appId, accessToken }
    return does((fetch) => callWithToken({ ...call, fetch }, orderFor(entry.apis)))
  }
}

/** No platform sends these codes. The vendor's SDKs create them in certain situations, which are reproduced here. */
function scriptOfSdk({ code }: PlatformCode): Script {
  const asSdk = () => new NorthboundError('platform-refused', { platformCode: code, reached: 'no' })
  return async (sandbox) => {
    const { does, step } = sandbox
    step()
    return does(async (fetch) => {
      await meet(sandbox, code, fetch).catch(() => {})
      throw asSdk()
    })
  }
}

async function meet(
  { emulator, url, appId, secret }: Sandbox,
  code: string,
  fetch: typeof globalThis.fetch,
) {
  const path = `${url}/iocm/app/sec/v1.1.0/login`
  const body = new URLSearchParams({ appId, secret })
  // A blank in a value, and it sends nothing.
  if (code === '1010') return
  // An error without `error_code`: the gateway's shape.
  if (code === '1005') emulator.faults.next({ code: '1010009' })
  // Neither a success nor JSON: it takes the port for wrong.
  if (code === '1011')
    emulator.faults.next({ status: 404, body: '<h1>Not Found</h1>', contentType: 'text/html' })
  // An exception within the SDK.
  if (code === '1001') emulator.faults.next({ kind: 'reset' })
  await fetch(path, { method: 'POST', body })
}
