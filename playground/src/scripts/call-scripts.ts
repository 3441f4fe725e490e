import { login, logout } from '@northbound/auth'
import { callWithToken, listDevices, type Order, showDevice } from '../calls/call-with-token.ts'
import type { Script, Sandbox } from './sandbox.ts'
import { firstToken } from './first-token.ts'

const minute = 60_000
const devices = '/iocm/app/dm/v1.4.0/devices'
const commands = '/iocm/app/cmd/v1.4.0/deviceCommands'
const noDevice = '00000000-0000-0000-0000-000000000000'
const command = {
  deviceId: noDevice,
  command: { serviceId: 'Lamp', method: 'SWITCH', paras: { on: 1 } },
}

/** The outcomes of a call with a token. */
export const callScripts = {
  async 'expired-token'(sandbox) {
    const { url, appId, does, step, clock } = sandbox
    step()
    const { accessToken } = await firstToken(sandbox)
    step()
    await clock.advance(60 * minute)
    step()
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  async 'superseded-token'(sandbox) {
    const { url, appId, secret, does, step, clock } = sandbox
    step()
    const { accessToken } = await firstToken(sandbox)
    step()
    await clock.advance(10 * minute)
    await does((fetch) => login({ url, appId, secret, fetch }), { as: 'elsewhere' })
    step()
    await clock.advance(minute)
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  async 'unknown-token'({ url, appId, does, step }) {
    step()
    const accessToken = 'a-token-that-was-not-issued'
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  async 'confused-tokens'(sandbox) {
    const { url, appId, does, step } = sandbox
    step()
    const { refreshToken = '' } = await firstToken(sandbox)
    step()
    await does((fetch) => listDevices({ url, appId, accessToken: refreshToken, fetch }))
  },

  async 'logged-out-token'(sandbox) {
    const { url, appId, does, step, clock } = sandbox
    step()
    const { accessToken } = await firstToken(sandbox)
    step()
    await clock.advance(minute)
    await does((fetch) => logout({ url, accessToken, fetch }))
    step()
    await clock.advance(minute)
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  'missing-authorization': (sandbox) => order(sandbox, { path: devices, without: 'authorization' }),

  async throttled(sandbox) {
    const { url, appId, does, step, clock } = sandbox
    step()
    const { accessToken } = await firstToken(sandbox)
    const list = (aside: boolean) =>
      does((fetch) => listDevices({ url, appId, accessToken, fetch }), { aside })
    step()
    await clock.advance(minute)
    await list(false)
    // The documented limit is 100 calls in 60 s.
    for (let call = 2; call <= 100; call++) await list(true)
    step()
    await list(false)
  },

  'missing-app-key': (sandbox) =>
    order(sandbox, { path: `${devices}?pageNo=0`, without: 'app_key' }),

  'command-without-app-key': (sandbox) =>
    order(sandbox, { method: 'POST', path: commands, body: command, without: 'app_key' }),

  'unknown-owner': (sandbox) => order(sandbox, { path: `${devices}?pageNo=0&appId=unknown-app` }),

  'error-inside-200': (sandbox) =>
    order(sandbox, { method: 'POST', path: `${commands}?appId=unknown-app`, body: command }),

  async 'unauthorized-owner'(sandbox) {
    sandbox.emulator.apps.create({ appId: 'the-neighbour', secret: 'of-the-neighbour' })
    await order(sandbox, { path: `${devices}?pageNo=0&appId=the-neighbour` })
  },

  async 'unknown-device'(sandbox) {
    const { url, appId, does, step } = sandbox
    step()
    const { accessToken } = await firstToken(sandbox)
    step()
    await does((fetch) => showDevice({ url, appId, accessToken, fetch }, noDevice))
  },
} satisfies Record<string, Script>

/** One call after a login. */
async function order(sandbox: Sandbox, what: Order): Promise<void> {
  const { url, appId, does, step } = sandbox
  step()
  const { accessToken } = await firstToken(sandbox)
  step()
  await does((fetch) => callWithToken({ url, appId, accessToken, fetch }, what))
}
