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

/** Failures on the client's side, before the platform gets a request. A page cannot cause these, so the host is simulated. */
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
