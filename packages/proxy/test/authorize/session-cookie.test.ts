import { createSessionCookie } from '@northbound/proxy'
import { SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { claimOf } from './claim.ts'

const key = new Uint8Array(32).fill(7)
const session = createSessionCookie({ key })
const ask = (cookie: string) => session.authorize(claimOf({ cookie }))
/** The part of a Set-Cookie header that a browser sends back. */
const pairOf = (setCookie: string) => setCookie.slice(0, setCookie.indexOf(';'))
const good = pairOf(await session.start('user@example.com'))
const name = '__Host-northbound'

test('a session cookie identifies the user, also among other cookies', async () => {
  expect(await ask(good)).toEqual({ id: 'user@example.com' })
  expect(await ask(`a=b; ${good}; c=d`)).toEqual({ id: 'user@example.com' })
})

test('the cookie is host-only, Secure, HttpOnly and SameSite=Strict', async () => {
  const [, ...attributes] = (await session.start('x')).split('; ')
  expect(attributes).toEqual(['Max-Age=28800', 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict'])
  expect(session.end()).toBe(`${name}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict`)
})

test.each([
  ['a number', 5],
  ['empty', ''],
  ['an object', {}],
  ['longer than 256 characters', 'x'.repeat(257)],
])('start() rejects an id that is %s', async (_what, id) => {
  await expect(session.start(id as string)).rejects.toThrow('start: id must be a string')
})

const sign = (change: (token: SignJWT) => SignJWT, by = key, alg = 'HS256') =>
  change(new SignJWT({ sub: 'admin', aud: 'northbound-session' }).setExpirationTime('1 minute'))
    .setProtectedHeader({ alg })
    .sign(by)

test.each<[string, () => string | Promise<string>]>([
  ['that is missing', () => ''],
  [
    'whose subject is a number',
    async () => {
      const claims = { sub: 5 as never, aud: 'northbound-session' }
      return `${name}=${await sign(() => new SignJWT(claims).setExpirationTime('1 minute'))}`
    },
  ],
  ['of another name', () => good.replace(name, 'northbound')],
  ['of a longer name', () => good.replace(name, `x${name}`)],
  ['that is duplicated', () => `${good}; ${good}`],
  ['that is duplicated, once empty', () => `${name}=; ${good}`],
  ['inside the value of another cookie, after a comma', () => `a=b, ${good}`],
  [
    'signed with another key',
    async () => `${name}=${await sign((token) => token, new Uint8Array(32).fill(8))}`,
  ],
  [
    'signed with another algorithm',
    async () => `${name}=${await sign((token) => token, new Uint8Array(64).fill(7), 'HS512')}`,
  ],
  [
    'without a signature',
    () =>
      `${name}=${new UnsecuredJWT({ sub: 'admin', aud: 'northbound-session' }).setExpirationTime('1 minute').encode()}`,
  ],
  ['expired', async () => `${name}=${await sign((token) => token.setExpirationTime('-1 s'))}`],
  [
    'signed with the same key for another audience',
    async () => `${name}=${await sign((token) => token.setAudience('password-reset'))}`,
  ],
  ['that is truncated', () => good.slice(0, -3)],
  ['that end() has cleared', () => pairOf(session.end())],
])('rejects a cookie %s', async (_what, cookie) => {
  expect(await ask(await cookie())).toBeUndefined()
})

test('accepts the unchanged cookie that the rejected ones are made from', async () => {
  expect(await ask(`${name}=${await sign((token) => token)}`)).toEqual({ id: 'admin' })
})

test('applies the options name and lastsSeconds', async () => {
  const own = createSessionCookie({ key, name: 'lamps', lastsSeconds: 60 })
  const cookie = await own.start('x')
  expect(cookie).toMatch(/^__Host-lamps=.*; Max-Age=60; /)
  expect(await own.authorize(claimOf({ cookie: pairOf(cookie) }))).toEqual({ id: 'x' })
  expect(await session.authorize(claimOf({ cookie: pairOf(cookie) }))).toBeUndefined()
})

test('createSessionCookie() throws for a short key, an invalid name or lifetime', () => {
  expect(() => createSessionCookie({ key: new Uint8Array(31) })).toThrow(/key: .* 32 bytes/)
  expect(() => createSessionCookie({ key, name: 'a=b; Domain' })).toThrow(/name: /)
  for (const lastsSeconds of [0, -1, 0.5, Number.NaN, Infinity]) {
    expect(() => createSessionCookie({ key, lastsSeconds })).toThrow(/lastsSeconds: /)
  }
})
