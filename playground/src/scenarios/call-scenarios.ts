import { login } from '@northbound/auth'
import { listDevices, showDevice } from '../calls/call-with-token.ts'
import type { Scenario, Stage } from './scenario.ts'

export const callScenarios: readonly Scenario[] = [
  {
    id: 'superseded-token',
    topic: 'call',
    yields: '1010005',
    async play(stage) {
      const { url, appId, secret, does } = stage
      const accessToken = await firstToken(stage)
      await does('elsewhere', (fetch) => login({ url, appId, secret, fetch }))
      await does('devices', (fetch) => listDevices({ url, appId, accessToken, fetch }))
    },
  },
  {
    id: 'expired-token',
    topic: 'call',
    yields: '1010005',
    async play(stage) {
      const { emulator, url, appId, does } = stage
      const accessToken = await firstToken(stage)
      emulator.clock.advance(3_600_000)
      await does('devices', (fetch) => listDevices({ url, appId, accessToken, fetch }))
    },
  },
  {
    id: 'throttled',
    topic: 'call',
    yields: '1010009',
    async play(stage) {
      const { emulator, url, appId, does } = stage
      const accessToken = await firstToken(stage)
      emulator.faults.next({ api: 'devices', code: '1010009' })
      await does('devices', (fetch) => listDevices({ url, appId, accessToken, fetch }))
    },
  },
  {
    id: 'unknown-device',
    topic: 'call',
    yields: '100403',
    async play(stage) {
      const { url, appId, does } = stage
      const accessToken = await firstToken(stage)
      await does('device', (fetch) =>
        showDevice({ url, appId, accessToken, fetch }, '00000000-0000-0000-0000-000000000000'),
      )
    },
  },
]

async function firstToken({ url, appId, secret, does }: Stage): Promise<string> {
  const grant = await does('login', (fetch) => login({ url, appId, secret, fetch }))
  return grant.accessToken
}
