/** createProxy() throws for invalid and unsafe options, and the message names the field. */
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
const anyCaller = () => ({ id: 'user' })
const start = (change: object) => () => createProxy({ ...good, ...change } as ProxyOptions)

const refused: [what: string, change: object, message: RegExp][] = [
  ['a missing token source', { tokens: undefined }, /tokens: must be a token source/],
  [
    'a URL instead of a token source',
    { tokens: 'https://platform.test' },
    /tokens: must be a token source/,
  ],
  [
    'a platform over plain HTTP',
    { tokens: { ...tokens, url: 'http://platform.test:8743' } },
    /tokens: its url must be https:/,
  ],
  [
    'a platform with an invalid URL',
    { tokens: { ...tokens, url: 'platform' } },
    /tokens: must be a token source/,
  ],
  [
    'a platform over plain HTTP whose name begins with localhost',
    { tokens: { ...tokens, url: 'http://localhost.evil.example' } },
    /tokens: its url must be https:/,
  ],
  ['an empty array of routes', { routes: [] }, /routes: must have at least one route/],
  ['routes that are not an array', { routes: 'GET /x' }, /routes: /],
  [
    'a route without a method',
    { routes: ['/iocm/app/dm/v1.4.0/devices'] },
    /routes: .* must be like/,
  ],
  [
    'a route for any method',
    { routes: ['* /iocm/app/dm/v1.4.0/devices'] },
    /routes: .* must be like/,
  ],
  ['a route with a wildcard', { routes: ['GET /iocm/*'] }, /routes: .* must be like/],
  [
    'a route for TRACE',
    { routes: ['TRACE /iocm/app/dm/v1.4.0/devices'] },
    /routes: .* must be like/,
  ],
  [
    'a route with a query',
    { routes: ['GET /iocm/app/dm/v1.4.0/devices?x=1'] },
    /routes: .* must be like/,
  ],
  ['a route with dot segments', { routes: ['GET /iocm/../sec'] }, /routes: .* consists of dots/],
  [
    'a route with an empty segment',
    { routes: ['GET /iocm//devices'] },
    /routes: .* segment that is empty/,
  ],
  [
    'a route to the login',
    { routes: ['POST /iocm/app/sec/v1.1.0/login'] },
    /routes: .* matches an authentication path/,
  ],
  [
    'a route to the logout in capitals',
    { routes: ['POST /IOCM/app/SEC/v1.1.0/logout'] },
    /routes: .* matches an authentication path/,
  ],
  [
    'a route to the login by a parameter',
    { routes: ['POST /iocm/app/:part/v1.1.0/:what'] },
    /routes: .* matches an authentication path/,
  ],
  [
    'a route of parameters only',
    { routes: ['POST /:a/:b/:c/:d/:e'] },
    /routes: .* matches an authentication path/,
  ],
  ['the wildcard origin', { origins: ['*'] }, /origins\.0: no wildcard/],
  ['an origin with a wildcard', { origins: ['https://*.example.com'] }, /origins\.0: no wildcard/],
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
    'an origin with the default port',
    { origins: ['https://app.example.com:443'] },
    /origins\.0: must be an origin like/,
  ],
  [
    'an origin in capitals',
    { origins: ['https://App.example.com'] },
    /origins\.0: must be an origin like/,
  ],
  ['the origin file://', { origins: ['file://'] }, /origins\.0: must be an origin like/],
  ['missing origins', { origins: undefined }, /origins: /],
  ['the wildcard host', { hosts: ['*'], authorize: anyCaller }, /hosts\.0: no wildcard/],
  ['an empty array of hosts', { hosts: [] }, /hosts: must name at least one host/],
  ['a host with a port', { hosts: ['localhost:8080'] }, /hosts\.0: must be a host name/],
  [
    'a host in capitals',
    { hosts: ['Proxy.example.com'], authorize: anyCaller },
    /hosts\.0: must be a host name/,
  ],
  [
    'a remote host without authorize',
    { hosts: ['iot.example.com'] },
    /hosts: other machines .* authorize/,
  ],
  [
    'a remote host without authorize among local ones',
    { hosts: ['localhost', '10.0.0.1'] },
    /hosts: other machines .* authorize/,
  ],
  [
    'a host whose name begins with localhost, without authorize',
    { hosts: ['localhost.example.com'] },
    /hosts: other machines/,
  ],
  ['a prefix without a slash', { prefix: 'iot' }, /prefix: must be a path like \/iot/],
  ['a prefix with a slash at its end', { prefix: '/iot/' }, /prefix: must be a path like \/iot/],
  ['an authorize that is not a function', { authorize: true }, /authorize: must be a function/],
  [
    'credentials that are not a boolean',
    { credentials: 'include' },
    /credentials: must be true or false/,
  ],
  ['a limit below zero', { limits: { bodyBytes: -1 } }, /limits\.bodyBytes: must be at least 0/],
  [
    'a limit that is a string',
    { limits: { timeoutMs: '30' } },
    /limits\.timeoutMs: must be a number/,
  ],
  ['an infinite limit', { limits: { concurrent: Infinity } }, /limits\.concurrent: must be/],
  ['a limit of zero', { limits: { perMinute: 0 } }, /limits\.perMinute: must be at least 1/],
  ['an unknown limit', { limits: { perHour: 1 } }, /limits\.perHour: there is no such option/],
  ['a rateLimit that is not a function', { rateLimit: 100 }, /rateLimit: must be a function/],
  ['an onEvent that is not a function', { onEvent: console }, /onEvent: must be a function/],
  ['a fetch that is not a function', { fetch: 'fetch' }, /fetch: must be a function/],
  ['a clock that is not a function', { now: 0 }, /now: must be a function/],
  ['an unknown option', { origin: 'https://app.example.com' }, /origin: there is no such option/],
  [
    'an option of other libraries',
    { allowedOrigins: ['*'] },
    /allowedOrigins: there is no such option/,
  ],
]

test('createProxy() accepts the valid options that the refused ones are made from', () => {
  expect(start({})).not.toThrow()
  expect(start({ hosts: ['iot.example.com'], authorize: anyCaller })).not.toThrow()
  expect(start({ origins: [], limits: undefined, prefix: '' })).not.toThrow()
})

test.each(refused)('createProxy() refuses %s', (_what, change, message) => {
  expect(start(change)).toThrow(TypeError)
  expect(start(change)).toThrow(message)
})

test('names all invalid options at once without quoting values', () => {
  const wrong = start({ origins: ['*'], prefix: 'CANARY', credentials: 'CANARY' })
  expect(wrong).toThrow(/origins.*; prefix.*; credentials/)
  expect(wrong).not.toThrow(/CANARY/)
})

test('all routeGroups are valid, and none matches an authentication path', () => {
  const routes = Object.values(routeGroups).flat()
  expect(start({ routes })).not.toThrow()
  expect(routes.filter((route) => route.includes('/sec/'))).toEqual([])
})
