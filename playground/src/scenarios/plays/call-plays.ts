import { login, logout } from '@northbound/auth'
import { apiPaths } from '@northbound/auth/paths'
import { callWithToken, listDevices, type Order, showDevice } from '../../calls/call-with-token.ts'
import type { Play, Stage } from '../stage.ts'
import { firstToken } from './first-token.ts'

const minute = 60_000
const { devices, commands } = apiPaths
const noDevice = '00000000-0000-0000-0000-000000000000'
const command = {
  deviceId: noDevice,
  command: { serviceId: 'Lamp', method: 'SWITCH', paras: { on: 1 } },
}

/** The outcomes of a call with a token. */
export const callPlays = {
  async 'expired-token'(stage) {
    const { url, appId, does, step, clock } = stage
    step()
    const { accessToken } = await firstToken(stage)
    step()
    await clock.advance(60 * minute)
    step()
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  async 'superseded-token'(stage) {
    const { url, appId, secret, does, step, clock } = stage
    step()
    const { accessToken } = await firstToken(stage)
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

  async 'confused-tokens'(stage) {
    const { url, appId, does, step } = stage
    step()
    const { refreshToken = '' } = await firstToken(stage)
    step()
    await does((fetch) => listDevices({ url, appId, accessToken: refreshToken, fetch }))
  },

  async 'logged-out-token'(stage) {
    const { url, appId, does, step, clock } = stage
    step()
    const { accessToken } = await firstToken(stage)
    step()
    await clock.advance(minute)
    await does((fetch) => logout({ url, accessToken, fetch }))
    step()
    await clock.advance(minute)
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  'missing-authorization': (stage) => order(stage, { path: devices, without: 'authorization' }),

  async throttled(stage) {
    const { url, appId, does, step, clock } = stage
    step()
    const { accessToken } = await firstToken(stage)
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

  'missing-app-key': (stage) => order(stage, { path: `${devices}?pageNo=0`, without: 'app_key' }),

  'command-without-app-key': (stage) =>
    order(stage, { method: 'POST', path: commands, body: command, without: 'app_key' }),

  'unknown-owner': (stage) => order(stage, { path: `${devices}?pageNo=0&appId=unknown-app` }),

  'error-inside-200': (stage) =>
    order(stage, { method: 'POST', path: `${commands}?appId=unknown-app`, body: command }),

  async 'unauthorized-owner'(stage) {
    stage.emulator.apps.create({ appId: 'the-neighbour', secret: 'of-the-neighbour' })
    await order(stage, { path: `${devices}?pageNo=0&appId=the-neighbour` })
  },

  async 'unknown-device'(stage) {
    const { url, appId, does, step } = stage
    step()
    const { accessToken } = await firstToken(stage)
    step()
    await does((fetch) => showDevice({ url, appId, accessToken, fetch }, noDevice))
  },
} satisfies Record<string, Play>

/** One call after a login. */
async function order(stage: Stage, what: Order): Promise<void> {
  const { url, appId, does, step } = stage
  step()
  const { accessToken } = await firstToken(stage)
  step()
  await does((fetch) => callWithToken({ url, appId, accessToken, fetch }, what))
}
