/** Keys that an identity provider publishes, over HTTP on this machine. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bearerJwt } from '@northbound/proxy'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { claimOf } from './claim.ts'

const options = { issuer: 'https://id.example.com', audience: 'iot-proxy' }
const keys = await generateKeyPair('ES256')
const published = JSON.stringify({
  keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }],
})
const token = await new SignJWT({ sub: 'somebody' })
  .setProtectedHeader({ alg: 'ES256', kid: 'one' })
  .setIssuer(options.issuer)
  .setAudience(options.audience)
  .setExpirationTime('1 minute')
  .sign(keys.privateKey)
const claim = claimOf({ authorization: `Bearer ${token}` })

async function publish(status: number, headers: Record<string, string> = {}) {
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    response.writeHead(status, headers).end(published)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}/jwks.json`), asked: () => asked }
}

test('the keys are fetched once for many tokens', async () => {
  const provider = await publish(200)
  const authorize = bearerJwt({ ...options, jwks: provider.url })
  const identities = await Promise.all(Array.from({ length: 20 }, () => authorize(claim)))
  expect(identities.map((identity) => identity?.id)).toEqual(Array(20).fill('somebody'))
  expect(provider.asked()).toBe(1)
})

test('a provider that fails lets nobody in', async () => {
  const provider = await publish(500)
  expect(await bearerJwt({ ...options, jwks: provider.url })(claim)).toBeUndefined()
})

test('a redirect to other keys is not followed', async () => {
  const other = await publish(200)
  const provider = await publish(302, { location: other.url.href })
  expect(await bearerJwt({ ...options, jwks: provider.url })(claim)).toBeUndefined()
  expect(other.asked()).toBe(0)
})
