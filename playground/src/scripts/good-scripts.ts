import {
  createClient,
  createTokenSource,
  type Fetch,
  login,
  logout,
  refresh,
  withToken,
} from '@northbound/auth'
import { listDevices } from '../calls/call-with-token.ts'
import type { Script, Sandbox } from './sandbox.ts'
import { firstToken } from './first-token.ts'

const minute = 60_000

/** Our client, as a program would make it. */
export function clientOf({ url, appId, secret, clock, fetchOf }: Sandbox) {
  return createClient({ url, appId, secret, clock, random: () => 0, fetch: fetchOf('program') })
}

export const listPath = 'iocm/app/dm/v1.4.0/devices?pageNo=0'

/** The success cases. */
export const goodScripts = {
  async 'token-life'(sandbox) {
    const { url, appId, secret, does, step, clock } = sandbox
    step()
    const first = await firstToken(sandbox)
    step()
    await clock.advance(5 * minute)
    const call = { url, appId, accessToken: first.accessToken }
    await does((fetch) => listDevices({ ...call, fetch }))
    step()
    await clock.advance(50 * minute)
    const refreshToken = first.refreshToken ?? ''
    const second = await does((fetch) => refresh({ url, appId, secret, refreshToken, fetch }))
    step()
    await clock.advance(5 * minute)
    const { accessToken } = second
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
    step()
    await clock.advance(minute)
    await does((fetch) => logout({ url, accessToken, fetch }))
  },

  async 'renewed-ahead'(sandbox) {
    const { does, step, clock } = sandbox
    const client = clientOf(sandbox)
    step()
    await does(() => client.get(listPath).json())
    step()
    await clock.advance(40 * minute)
    await does(() => client.get(listPath).json())
    step()
    // Within the last five minutes of the hour.
    await clock.advance(16 * minute)
    await does(() => client.get(listPath).json())
  },

  async 'twenty-callers'({ url, appId, secret, does, step, clock, fetchOf }) {
    const tokens = createTokenSource({ url, appId, secret, clock, fetch: fetchOf('program') })
    const twenty = Array.from({ length: 20 }, (_, place) => place)
    step()
    await does(() => Promise.all(twenty.map(() => tokens.get())))
    step()
    await clock.advance(1000)
    const call = (fetch: Fetch) => withToken(tokens, { fetch })(`${url}/${listPath}`)
    // They are all alike, so one of them is shown.
    await Promise.all(twenty.map((place) => does(call, { aside: place > 0 })))
  },

  async 'recovered-call'(sandbox) {
    const { url, appId, secret, does, step, clock } = sandbox
    const client = clientOf(sandbox)
    step()
    await does(() => client.get(listPath).json())
    step()
    await clock.advance(10 * minute)
    await does((fetch) => login({ url, appId, secret, fetch }), { as: 'elsewhere' })
    step()
    await clock.advance(minute)
    await does(() => client.get(listPath).json())
  },
} satisfies Record<string, Script>
