import { createSessionCookie } from '@northbound/proxy'
import { SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { claimOf } from './claim.ts'

const key = new Uint8Array(32).fill(7)
const session = createSessionCookie({ key })
const ask = (cookie: string) => session.authorize(claimOf({ cookie }))
/** What a browser sends back of a Set-Cookie header. */
const pairOf = (setCookie: string) => setCookie.slice(0, setCookie.indexOf(';'))
const good = pairOf(await session.start('somebody@example.com'))
const name = '__Host-northbound'

test('a session that was started tells who asks, among other cookies too', async () => {
  expect(await ask(good)).toEqual({ id: 'somebody@example.com' })
  expect(await ask(`a=b; ${good}; c=d`)).toEqual({ id: 'somebody@example.com' })
})

test('the cookie is for this host alone, over TLS, not for scripts, not for other sites', async () => {
  const [, ...attributes] = (await session.start('x')).split('; ')
  expect(attributes).toEqual(['Max-Age=28800', 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict'])
  expect(session.end()).toBe(`${name}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict`)
})

test.each([
  ['a number', 5],
  ['empty', ''],
  ['an object', {}],
  ['longer than 256 characters', 'x'.repeat(257)],
])('a session is not started for an id that is %s', async (_what, id) => {
  await expect(session.start(id as string)).rejects.toThrow('start: id must be a string')
})

const sign = (change: (token: SignJWT) => SignJWT, by = key, alg = 'HS256') =>
  change(new SignJWT({ sub: 'admin', aud: 'northbound-session' }).setExpirationTime('1 minute'))
    .setProtectedHeader({ alg })
    .sign(by)

test.each<[string, () => string | Promise<string>]>([
  ['without a cookie', () => ''],
  [
    'whose subject is a number',
    async () => {
      const claims = { sub: 5 as never, aud: 'northbound-session' }
      return `${name}=${await sign(() => new SignJWT(claims).setExpirationTime('1 minute'))}`
    },
  ],
  ['of another name', () => good.replace(name, 'northbound')],
  ['of a longer name', () => good.replace(name, `x${name}`)],
  ['there twice', () => `${good}; ${good}`],
  ['there twice, once empty', () => `${name}=; ${good}`],
  ['in the value of another cookie, behind a comma', () => `a=b, ${good}`],
  [
    'signed with another key',
    async () => `${name}=${await sign((token) => token, new Uint8Array(32).fill(8))}`,
  ],
  [
    'signed in another way',
    async () => `${name}=${await sign((token) => token, new Uint8Array(64).fill(7), 'HS512')}`,
  ],
  [
    'not signed',
    () =>
      `${name}=${new UnsecuredJWT({ sub: 'admin', aud: 'northbound-session' }).setExpirationTime('1 minute').encode()}`,
  ],
  ['expired', async () => `${name}=${await sign((token) => token.setExpirationTime('-1 s'))}`],
  [
    'made for something else with the same key',
    async () => `${name}=${await sign((token) => token.setAudience('password-reset'))}`,
  ],
  ['cut', () => good.slice(0, -3)],
  ['ended', () => pairOf(session.end())],
])('%s: nobody is known', async (_what, cookie) => {
  expect(await ask(await cookie())).toBeUndefined()
})

test('what it is changed from would be taken', async () => {
  expect(await ask(`${name}=${await sign((token) => token)}`)).toEqual({ id: 'admin' })
})

test('a name and a life of one’s own', async () => {
  const own = createSessionCookie({ key, name: 'lamps', lastsSeconds: 60 })
  const cookie = await own.start('x')
  expect(cookie).toMatch(/^__Host-lamps=.*; Max-Age=60; /)
  expect(await own.authorize(claimOf({ cookie: pairOf(cookie) }))).toEqual({ id: 'x' })
  expect(await session.authorize(claimOf({ cookie: pairOf(cookie) }))).toBeUndefined()
})

test('what is unsafe does not start', () => {
  expect(() => createSessionCookie({ key: new Uint8Array(31) })).toThrow(/key: .* 32 bytes/)
  expect(() => createSessionCookie({ key, name: 'a=b; Domain' })).toThrow(/name: /)
  for (const lastsSeconds of [0, -1, 0.5, Number.NaN, Infinity]) {
    expect(() => createSessionCookie({ key, lastsSeconds })).toThrow(/lastsSeconds: /)
  }
})
