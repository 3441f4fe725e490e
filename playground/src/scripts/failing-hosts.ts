import type { Fetch } from '@northbound/auth'

/** A fetch of a host that cannot send, as Node's fails: a TypeError that says little, with a cause that says why. */
function failsAsNode(code: string, message: string): Fetch {
  return async () => {
    const cause = Object.assign(new Error(message), { code })
    throw new TypeError('fetch failed', { cause })
  }
}

export const refused = failsAsNode('ECONNREFUSED', 'connect ECONNREFUSED 192.0.2.7:8743')

export const unknownName = failsAsNode('ENOTFOUND', 'getaddrinfo ENOTFOUND platfrom.test')

export const untrusted = failsAsNode(
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'unable to verify the first certificate',
)

export const outOfDate = failsAsNode('CERT_HAS_EXPIRED', 'certificate has expired')

export const withoutClientCertificate = failsAsNode(
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'tlsv13 alert certificate required',
)

/** Chromium's message for every call that a page cannot read, whatever the cause. */
export const hiddenByBrowser: Fetch = async () => {
  throw new TypeError('Failed to fetch')
}
