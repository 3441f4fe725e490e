import { type Fetch, login } from '@northbound/auth'
import type { Script } from './sandbox.ts'
import {
  hiddenByBrowser,
  outOfDate,
  refused,
  unknownName,
  untrusted,
  withoutClientCertificate,
} from './failing-hosts.ts'

/** Failures on the client's side, before the platform gets a request. A page cannot cause these, so the host is simulated. */
export const hostScripts = {
  'connection-refused': loginThrough(refused),
  'name-not-found': loginThrough(unknownName, 'https://platfrom.test:8743'),
  'untrusted-certificate': loginThrough(untrusted),
  'expired-certificate': loginThrough(outOfDate),
  'missing-client-certificate': loginThrough(withoutClientCertificate),
  'blocked-by-browser': loginThrough(hiddenByBrowser),
} satisfies Record<string, Script>

function loginThrough(through: Fetch, elsewhere?: string): Script {
  return ({ url, appId, secret, does, step }) => {
    step()
    return does((fetch) => login({ url: elsewhere ?? url, appId, secret, fetch }), { through })
  }
}
