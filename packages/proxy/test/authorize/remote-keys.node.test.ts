/** Keys of an identity provider, published over HTTP on this machine. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import { createTokenSource } from '@northbound/auth'
import { bearerJwt, createProxy } from '@northbound/proxy'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { claimOf } from './claim.ts'

const options = { issuer: 'https://id.example.com', audience: 'iot-proxy' }
const keys = await generateKeyPair('ES256')
const published = JSON.stringify({
  keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }],
})
const token = await new SignJWT({ sub: 'user' })
  .setProtectedHeader({ alg: 'ES256', kid: 'one' })
  .setIssuer(options.issuer)
  .setAudience(options.audience)
  .setExpirationTime('1 minute')
  .sign(keys.privateKey)
const claim = claimOf({ authorization: `Bearer ${token}` })

async function publish(
  status: number,
  headers: Record<string, string> = {},
  body: string = published,
) {
  let asked = 0
  const { url } = await open((response) => {
    asked++
    response.writeHead(status, headers).write(body, () => {
      if (headers['content-length']) response.destroy()
      else response.end()
    })
  })
  return { url, asked: () => asked }
}

/** A server with that response, and a promise of the end of its first response. */
async function open(answer: (response: ServerResponse) => void) {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const server = createServer((_request, response) => {
    response.once('close', end)
    answer(response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}/jwks.json`), ended }
}

test('fetches the key set once for many tokens', async () => {
  const provider = await publish(200)
  const authorize = bearerJwt({ ...options, jwks: provider.url })
  const identities = await Promise.all(Array.from({ length: 20 }, () => authorize(claim)))
  expect(identities.map((identity) => identity?.id)).toEqual(Array(20).fill('user'))
  expect(provider.asked()).toBe(1)
})

const unavailable = { name: 'identity-unavailable', headers: { 'retry-after': '5' } }

test.each<[string, number, Parameters<typeof publish>[1]?, string?]>([
  ['responds with 500', 500],
  ['responds with HTML', 200, {}, '<html>'],
  ['responds with a set without keys', 200, {}, '{"keys":5}'],
  ['responds with invalid keys', 200, {}, '{"keys":[null]}'],
  ['aborts its response', 200, { 'content-length': '100000' }],
])(
  'a provider that %s makes the caller’s identity unavailable, not its token invalid',
  async (_, status, headers, body) => {
    const provider = await publish(status, headers, body)
    const authorize = bearerJwt({ ...options, jwks: provider.url })
    await expect(authorize(claim)).rejects.toMatchObject(unavailable)
  },
)

test('an unreachable provider makes the caller’s identity unavailable, not its token invalid', async () => {
  const authorize = bearerJwt({ ...options, jwks: new URL('http://127.0.0.1:1/jwks.json') })
  await expect(authorize(claim)).rejects.toMatchObject(unavailable)
})

test('rejects a malformed token without fetching the key set', async () => {
  const provider = await publish(500)
  const authorize = bearerJwt({ ...options, jwks: provider.url })
  expect(await authorize(claimOf({ authorization: 'Bearer abc' }))).toBeUndefined()
  expect(provider.asked()).toBe(0)
})

test('responds 503, not 401, while the provider gives no keys', async () => {
  const provider = await publish(500)
  const proxy = createProxy({
    tokens: createTokenSource({ url: 'https://server:8743', appId: 'a', secret: 'b' }),
    routes: ['GET /iocm/app/dm/v1.4.0/devices'],
    origins: ['https://page.test'],
    authorize: bearerJwt({ ...options, jwks: provider.url }),
  })
  const response = await proxy.fetch(
    new Request('http://localhost/iocm/app/dm/v1.4.0/devices', {
      headers: { authorization: `Bearer ${token}`, 'x-northbound': '1' },
    }),
  )
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('5')
  expect(await response.json()).toMatchObject({ name: 'identity-unavailable' })
})

test('aborts an endless key set after 256 kB', async () => {
  let bytes = 0
  function* blanks() {
    for (const piece = Buffer.alloc(16_384, ' '); bytes < 2 ** 28; bytes += piece.length)
      yield piece
  }
  const { url, ended } = await open((response) =>
    pipeline(Readable.from(blanks()), response, () => {}),
  )
  await expect(bearerJwt({ ...options, jwks: url })(claim)).rejects.toMatchObject(unavailable)
  await ended
  // Bytes in the socket buffers are sent as well.
  expect(bytes).toBeLessThan(2 ** 24)
})

test('does not follow a redirect of the key set', async () => {
  const other = await publish(200)
  const provider = await publish(302, { location: other.url.href })
  const authorize = bearerJwt({ ...options, jwks: provider.url })
  await expect(authorize(claim)).rejects.toMatchObject(unavailable)
  expect(other.asked()).toBe(0)
})
