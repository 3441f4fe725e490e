import { type Fetch, login } from '@northbound/auth'
import type { Play } from '../stage.ts'
import {
  hiddenByBrowser,
  outOfDate,
  refused,
  unknownName,
  untrusted,
  withoutClientCertificate,
} from './failing-hosts.ts'

/** What fails on this side before the platform has a say. A page cannot bring it about, so its host is played. */
export const hostPlays = {
  'connection-refused': playLogin(refused),
  'name-not-found': playLogin(unknownName, 'https://platfrom.test:8743'),
  'untrusted-certificate': playLogin(untrusted),
  'expired-certificate': playLogin(outOfDate),
  'missing-client-certificate': playLogin(withoutClientCertificate),
  'blocked-by-browser': playLogin(hiddenByBrowser),
} satisfies Record<string, Play>

function playLogin(through: Fetch, elsewhere?: string): Play {
  return ({ url, appId, secret, does, step }) => {
    step()
    return does((fetch) => login({ url: elsewhere ?? url, appId, secret, fetch }), { through })
  }
}
