import { login, refresh } from '@northbound/auth'
import { postJson } from '../calls/send-by-hand.ts'
import type { Scenario } from './scenario.ts'

export const refreshScenarios: readonly Scenario[] = [
  {
    id: 'spent-refresh-token',
    topic: 'refresh',
    yields: '100208',
    async play({ url, appId, secret, does }) {
      const { refreshToken = '' } = await does('login', (fetch) =>
        login({ url, appId, secret, fetch }),
      )
      await does('refresh', (fetch) => refresh({ url, appId, secret, refreshToken, fetch }))
      // The refresh before handed out a new one. This is the old one again.
      await does('refresh', (fetch) => refresh({ url, appId, secret, refreshToken, fetch }))
    },
  },
  {
    id: 'missing-refresh-token',
    topic: 'refresh',
    yields: '102202',
    play: ({ url, appId, secret, does }) =>
      does('refresh', (fetch) =>
        postJson(fetch, `${url}/iocm/app/sec/v1.1.0/refreshToken`, { appId, secret }),
      ),
  },
]
