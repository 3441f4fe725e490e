import { login } from '@northbound/auth'
import { postJson } from '../calls/send-by-hand.ts'
import type { Scenario } from './scenario.ts'

/** The four errors that the Authentication page (2022-02-24) documents for login. */
export const loginScenarios: readonly Scenario[] = [
  {
    id: 'wrong-secret',
    topic: 'login',
    yields: '100208',
    play: ({ url, appId, secret, does }) =>
      // One character short: the slip that the platform's own page warns of.
      does('login', (fetch) => login({ url, appId, secret: secret.slice(0, -1), fetch })),
  },
  {
    id: 'login-as-json',
    topic: 'login',
    yields: '102202',
    play: ({ url, appId, secret, does }) =>
      does('login', (fetch) =>
        postJson(fetch, `${url}/iocm/app/sec/v1.1.0/login`, { appId, secret }),
      ),
  },
  {
    id: 'frozen-application',
    topic: 'login',
    yields: '100449',
    play({ emulator, url, appId, secret, does }) {
      emulator.apps.freeze(appId)
      return does('login', (fetch) => login({ url, appId, secret, fetch }))
    },
  },
  {
    id: 'platform-fault',
    topic: 'login',
    yields: '50252',
    play({ emulator, url, appId, secret, does }) {
      emulator.faults.next({ api: 'login', code: '50252' })
      return does('login', (fetch) => login({ url, appId, secret, fetch }))
    },
  },
]
