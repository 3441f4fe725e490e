import { type ErrorKind, login, type Reached } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, url } from '../stage/create-stage.ts'

const caused = (code: string, message = code) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })

/** What runtimes throw, as seen from Node 22 and 24, Deno 2.9, Bun 1.4 and Chromium 156. */
test.each<[string, Error, ErrorKind, Reached]>([
  [
    'Node, refused',
    caused('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'),
    'unreachable',
    'no',
  ],
  ['Node, no route', caused('EHOSTUNREACH'), 'unreachable', 'no'],
  ['Node, connect timeout', caused('UND_ERR_CONNECT_TIMEOUT'), 'unreachable', 'no'],
  ['Node, reset', caused('ECONNRESET', 'read ECONNRESET'), 'unreachable', 'maybe'],
  ['Node, closed', caused('UND_ERR_SOCKET', 'other side closed'), 'unreachable', 'maybe'],
  [
    'Node, name',
    caused('ENOTFOUND', 'getaddrinfo ENOTFOUND certificate.test'),
    'name-not-found',
    'no',
  ],
  ['Node, DNS down', caused('EAI_AGAIN', 'getaddrinfo EAI_AGAIN a.test'), 'name-not-found', 'no'],
  ['Node, self-signed', caused('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls-untrusted', 'no'],
  ['Node, unknown authority', caused('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'tls-untrusted', 'no'],
  ['Node, expired', caused('CERT_HAS_EXPIRED', 'certificate has expired'), 'tls-untrusted', 'no'],
  ['Node, other name', caused('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls-untrusted', 'no'],
  [
    'Node, no client certificate',
    caused('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tlsv13 alert certificate required'),
    'client-certificate-required',
    'no',
  ],
  [
    'Node, handshake refused',
    caused('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'alert handshake failure'),
    'client-certificate-required',
    'no',
  ],
  [
    'Deno, refused',
    new TypeError(
      'error sending request for url (https://certificate.test/): client error (Connect): tcp connect error: Connection refused (os error 111)',
    ),
    'unreachable',
    'no',
  ],
  [
    'Deno, name',
    new TypeError(
      'error sending request for url (https://a.test/): client error (Connect): dns error: failed to lookup address information',
    ),
    'name-not-found',
    'no',
  ],
  [
    'Deno, certificate',
    new TypeError(
      'error sending request for url (https://a.test/): client error (Connect): invalid peer certificate: UnknownIssuer',
    ),
    'tls-untrusted',
    'no',
  ],
  [
    'Bun, refused',
    Object.assign(new Error('Unable to connect. Is the computer able to access the url?'), {
      code: 'ConnectionRefused',
    }),
    'unreachable',
    'no',
  ],
  ['Chromium, anything', new TypeError('Failed to fetch'), 'blocked-by-browser', 'maybe'],
  [
    'Firefox, anything',
    new TypeError('NetworkError when attempting to fetch resource.'),
    'blocked-by-browser',
    'maybe',
  ],
  ['Safari, anything', new TypeError('Load failed'), 'blocked-by-browser', 'maybe'],
  ['something new', new TypeError('what is this'), 'unreachable', 'maybe'],
])('%s', async (_, thrown, kind, reached) => {
  const failed = login({ url, ...app, fetch: () => Promise.reject(thrown) })

  await expect(failed).rejects.toMatchObject({ kind, reached })
})
