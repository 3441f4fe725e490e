import { bearerJwt } from '@northbound/proxy'
import {
  base64url,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { expect, test } from 'vitest'
import { claimOf } from './claim.ts'

const issuer = 'https://id.example.com'
const audience = 'iot-proxy'
const keys = await generateKeyPair('RS256', { extractable: true })
const others = await generateKeyPair('RS256')
const jwks = {
  keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }],
}
const now = () => Math.floor(Date.now() / 1000)
const usual = () => ({ iss: issuer, aud: audience, sub: 'somebody', exp: now() + 60 })

const sign = (
  claims: JWTPayload,
  key: Parameters<SignJWT['sign']>[0] = keys.privateKey,
  alg = 'RS256',
  header = {},
) => new SignJWT(claims).setProtectedHeader({ alg, kid: 'one', ...header }).sign(key)
const authorize = bearerJwt({ jwks, issuer, audience })
const ask = (token: string) => authorize(claimOf({ authorization: `Bearer ${token}` }))

test('a good token tells who asks', async () => {
  expect(await ask(await sign(usual()))).toEqual({ id: 'somebody' })
})

test.each<[string, () => string | Promise<string>]>([
  ['expired', () => sign({ ...usual(), exp: now() - 6 })],
  ['without an end', () => sign({ iss: issuer, aud: audience, sub: 'somebody' })],
  ['not yet good', () => sign({ ...usual(), nbf: now() + 60 })],
  ['for somebody else', () => sign({ ...usual(), aud: 'another-proxy' })],
  ['for nobody', () => sign({ iss: issuer, sub: 'somebody', exp: now() + 60 })],
  ['of another issuer', () => sign({ ...usual(), iss: 'https://evil.example' })],
  ['of an issuer that begins alike', () => sign({ ...usual(), iss: `${issuer}.evil.example` })],
  ['without a subject', () => sign({ iss: issuer, aud: audience, exp: now() + 60 })],
  ['signed by another key', () => sign(usual(), others.privateKey)],
  ['with an unknown key id', () => sign(usual(), keys.privateKey, 'RS256', { kid: 'two' })],
  ['without a signature (alg none)', () => new UnsecuredJWT(usual()).encode()],
  [
    'with the signature taken off',
    async () => `${(await sign(usual())).split('.').slice(0, 2).join('.')}.`,
  ],
  [
    'signed with the public key as a shared secret',
    async () => sign(usual(), new TextEncoder().encode(await exportSPKI(keys.publicKey)), 'HS256'),
  ],
  [
    'signed in a way that was not asked for',
    () =>
      sign(usual(), keys.privateKey, 'RS256').then((token) =>
        withHeader(token, { alg: 'RS512', kid: 'one' }),
      ),
  ],
  [
    'with a key of its own in the header',
    async () =>
      sign(usual(), others.privateKey, 'RS256', { jwk: await exportJWK(others.publicKey) }),
  ],
  [
    'with a claim exchanged',
    async () => withClaims(await sign(usual()), { ...usual(), sub: 'admin' }),
  ],
  [
    'with a header that must be understood',
    async () => withHeader(await sign(usual()), { alg: 'RS256', kid: 'one', crit: ['x'], x: 1 }),
  ],
  ['no token', () => 'abc'],
  ['two tokens', async () => `${await sign(usual())}, Bearer x`],
])('one that is %s tells nothing', async (_what, token) => {
  expect(await ask(await token())).toBeUndefined()
})

test.each<[string, unknown]>([
  ['a number', 5],
  ['an object', { toString: 'admin' }],
  ['a list', ['admin']],
  ['empty', ''],
  ['longer than 256 characters', 'x'.repeat(257)],
])('a subject that is %s is refused with the reason', async (_what, sub) => {
  const token = await sign({ ...usual(), sub: sub as string })

  await expect(ask(token)).rejects.toMatchObject({
    name: 'unauthorized',
    detail: 'The subject (sub) of the token must be a string of 1 to 256 characters.',
    headers: { 'www-authenticate': expect.stringMatching(/^Bearer error="invalid_token"/) },
  })
})

test('clocks may differ a little', async () => {
  expect(await ask(await sign({ ...usual(), exp: now() - 2 }))).toEqual({ id: 'somebody' })
  const strict = bearerJwt({ jwks, issuer, audience, clockToleranceSeconds: 0 })
  const late = await sign({ ...usual(), exp: now() - 2 })
  expect(await strict(claimOf({ authorization: `Bearer ${late}` }))).toBeUndefined()
})

test('other signatures than those that are named are not taken', async () => {
  const only = bearerJwt({ jwks, issuer, audience, algorithms: ['ES256'] })
  expect(await only(claimOf({ authorization: `Bearer ${await sign(usual())}` }))).toBeUndefined()
})

test('what is unsafe does not start', () => {
  const options = { issuer, audience }
  const http = new URL('http://id.example.com/jwks.json')
  expect(() => bearerJwt({ ...options, jwks: http })).toThrow(/jwks: must be https:/)
  expect(() =>
    bearerJwt({ ...options, jwks: new URL('http://127.0.0.1:1/jwks.json') }),
  ).not.toThrow()
  for (const algorithms of [['HS256'], ['none'], ['ES256', 'HS512'], []]) {
    expect(() => bearerJwt({ ...options, jwks, algorithms })).toThrow(/algorithms: /)
  }
})

function withHeader(token: string, header: object): string {
  const [, claims, signature] = token.split('.')
  return [base64url.encode(JSON.stringify(header)), claims, signature].join('.')
}

function withClaims(token: string, claims: object): string {
  const [header, , signature] = token.split('.')
  return [header, base64url.encode(JSON.stringify(claims)), signature].join('.')
}

test.each<[string, object, string]>([
  ['no issuer', { issuer: undefined }, 'issuer: must be a text'],
  ['an empty audience', { audience: '' }, 'audience: must not be empty'],
  ['keys that are none', { jwks: {} }, 'jwks: must be a URL'],
  ['a clock that goes back', { clockToleranceSeconds: -1 }, 'clockToleranceSeconds: must be'],
  ['an option that does not exist', { audiences: [audience] }, 'audiences: there is no such'],
])('%s is refused, also from a program without types', (_, wrong, told) => {
  expect(() => bearerJwt({ jwks, issuer, audience, ...wrong } as never)).toThrow(
    `bearerJwt: ${told}`,
  )
})
