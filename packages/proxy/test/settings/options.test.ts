/** Options that are wrong or unsafe: nothing starts, and the message names the field. */
import { createTokenSource } from '@northbound/auth'
import { createProxy, type ProxyOptions, routeGroups } from '@northbound/proxy'
import { expect, test } from 'vitest'

const tokens = createTokenSource({
  url: 'https://platform.test:8743',
  appId: 'na',
  secret: 'CANARYsecret7f3a',
})
const good: ProxyOptions = {
  tokens,
  origins: ['https://app.example.com'],
  routes: routeGroups.devicesReadOnly,
}
const somebody = () => ({ id: 'somebody' })
const start = (change: object) => () => createProxy({ ...good, ...change } as ProxyOptions)

const refused: [what: string, change: object, message: RegExp][] = [
  ['no token source', { tokens: undefined }, /tokens: must be a token source/],
  [
    'a platform that is only its address',
    { tokens: 'https://platform.test' },
    /tokens: must be a token source/,
  ],
  [
    'a platform over plain HTTP',
    { tokens: { ...tokens, url: 'http://platform.test:8743' } },
    /tokens: its url must be https:/,
  ],
  [
    'a platform whose address is none',
    { tokens: { ...tokens, url: 'platform' } },
    /tokens: must be a token source/,
  ],
  [
    'a platform that only looks local',
    { tokens: { ...tokens, url: 'http://localhost.evil.example' } },
    /tokens: its url must be https:/,
  ],
  ['no routes', { routes: [] }, /routes: without routes nothing can be asked for/],
  ['routes that are no list', { routes: 'GET /x' }, /routes: /],
  [
    'a route without a method',
    { routes: ['/iocm/app/dm/v1.4.0/devices'] },
    /routes: .* is not like/,
  ],
  [
    'a route of any method',
    { routes: ['* /iocm/app/dm/v1.4.0/devices'] },
    /routes: .* is not like/,
  ],
  ['a route with a wildcard', { routes: ['GET /iocm/*'] }, /routes: .* is not like/],
  ['a route of TRACE', { routes: ['TRACE /iocm/app/dm/v1.4.0/devices'] }, /routes: .* is not like/],
  [
    'a route with a query',
    { routes: ['GET /iocm/app/dm/v1.4.0/devices?x=1'] },
    /routes: .* is not like/,
  ],
  ['a route with dots', { routes: ['GET /iocm/../sec'] }, /routes: .* of dots only/],
  ['a route with an empty part', { routes: ['GET /iocm//devices'] }, /routes: .* empty part/],
  ['the login', { routes: ['POST /iocm/app/sec/v1.1.0/login'] }, /routes: .* leads to the tokens/],
  [
    'the logout in capitals',
    { routes: ['POST /IOCM/app/SEC/v1.1.0/logout'] },
    /routes: .* leads to the tokens/,
  ],
  [
    'the login as a parameter',
    { routes: ['POST /iocm/app/:part/v1.1.0/:what'] },
    /routes: .* leads to the tokens/,
  ],
  [
    'everything as parameters',
    { routes: ['POST /:a/:b/:c/:d/:e'] },
    /routes: .* leads to the tokens/,
  ],
  ['any origin', { origins: ['*'] }, /origins\.0: no wildcard/],
  ['any host below one', { origins: ['https://*.example.com'] }, /origins\.0: no wildcard/],
  [
    'the origin null',
    { origins: ['https://app.example.com', 'null'] },
    /origins\.1: "null" stands for any sandboxed page/,
  ],
  [
    'an origin with a slash',
    { origins: ['https://app.example.com/'] },
    /origins\.0: must be an origin like/,
  ],
  [
    'an origin without a scheme',
    { origins: ['app.example.com'] },
    /origins\.0: must be an origin like/,
  ],
  [
    'an origin with the usual port',
    { origins: ['https://app.example.com:443'] },
    /origins\.0: must be an origin like/,
  ],
  [
    'an origin in capitals',
    { origins: ['https://App.example.com'] },
    /origins\.0: must be an origin like/,
  ],
  ['an origin of a file', { origins: ['file://'] }, /origins\.0: must be an origin like/],
  ['no origins at all', { origins: undefined }, /origins: /],
  ['any host', { hosts: ['*'], authorize: somebody }, /hosts\.0: no wildcard/],
  ['no host', { hosts: [] }, /hosts: must name at least one host/],
  ['a host with a port', { hosts: ['localhost:8080'] }, /hosts\.0: must be a host name/],
  [
    'a host in capitals',
    { hosts: ['Proxy.example.com'], authorize: somebody },
    /hosts\.0: must be a host name/,
  ],
  [
    'a host that others reach, and nobody who asks who they are',
    { hosts: ['iot.example.com'] },
    /hosts: other machines .* authorize/,
  ],
  [
    'one such host among others',
    { hosts: ['localhost', '10.0.0.1'] },
    /hosts: other machines .* authorize/,
  ],
  [
    'a host that only begins like this machine',
    { hosts: ['localhost.example.com'] },
    /hosts: other machines/,
  ],
  ['a prefix without a slash', { prefix: 'iot' }, /prefix: must be like \/iot/],
  ['a prefix with one at its end', { prefix: '/iot/' }, /prefix: must be like \/iot/],
  ['an authorize that is no function', { authorize: true }, /authorize: must be a function/],
  ['credentials as a word', { credentials: 'include' }, /credentials: must be true or false/],
  ['a limit below zero', { limits: { bodyBytes: -1 } }, /limits\.bodyBytes: must be at least 0/],
  [
    'a limit that is no number',
    { limits: { timeoutMs: '30' } },
    /limits\.timeoutMs: must be a number/,
  ],
  ['a limit without end', { limits: { concurrent: Infinity } }, /limits\.concurrent: must be/],
  ['a limit of nothing', { limits: { perMinute: 0 } }, /limits\.perMinute: must be at least 1/],
  [
    'a limit that does not exist',
    { limits: { perHour: 1 } },
    /limits\.perHour: there is no such option/,
  ],
  ['a rate limit that is no function', { rateLimit: 100 }, /rateLimit: must be a function/],
  ['a log that is no function', { onEvent: console }, /onEvent: must be a function/],
  ['a fetch that is none', { fetch: 'fetch' }, /fetch: must be a function/],
  ['a clock that is none', { now: 0 }, /now: must be a function/],
  [
    'an option that does not exist',
    { origin: 'https://app.example.com' },
    /origin: there is no such option/,
  ],
  [
    'an option that others have',
    { allowedOrigins: ['*'] },
    /allowedOrigins: there is no such option/,
  ],
]

test('what they are changed from starts', () => {
  expect(start({})).not.toThrow()
  expect(start({ hosts: ['iot.example.com'], authorize: somebody })).not.toThrow()
  expect(start({ origins: [], limits: undefined, prefix: '' })).not.toThrow()
})

test.each(refused)('%s', (_what, change, message) => {
  expect(start(change)).toThrow(TypeError)
  expect(start(change)).toThrow(message)
})

test('all that is wrong is named at once, and no value is quoted', () => {
  const wrong = start({ origins: ['*'], prefix: 'CANARY', credentials: 'CANARY' })
  expect(wrong).toThrow(/origins.*; prefix.*; credentials/)
  expect(wrong).not.toThrow(/CANARY/)
})

test('no ready-made route leads to the tokens, and all can be read', () => {
  const routes = Object.values(routeGroups).flat()
  expect(start({ routes })).not.toThrow()
  expect(routes.filter((route) => route.includes('/sec/'))).toEqual([])
})
