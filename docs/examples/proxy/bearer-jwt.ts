import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { bearerJwt, createProxy, routeGroups } from '@northbound/proxy'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

// Your identity provider, in two lines. In production `jwks` is its address: new URL('https://id.example.com/…').
const { publicKey, privateKey } = await generateKeyPair('ES256')
const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] }

const emulator = createEmulator()
const proxy = createProxy({
  tokens: createTokenSource({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch }),
  hosts: ['iot.example.com'],
  origins: ['https://app.example.com'],
  routes: routeGroups.devicesReadOnly,
  authorize: bearerJwt({ jwks, issuer: 'https://id.example.com', audience: 'iot-proxy' }),
  fetch: emulator.fetch,
  onEvent: ({ attributes }) => console.log(attributes.status, attributes.identity),
})

const tokenFor = (audience: string) =>
  new SignJWT()
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer('https://id.example.com')
    .setAudience(audience)
    .setSubject('alice')
    .setExpirationTime('5 min')
    .sign(privateKey)

for (const audience of ['iot-proxy', 'another-service']) {
  const authorization = `Bearer ${await tokenFor(audience)}`
  const url = 'https://iot.example.com/iocm/app/dm/v1.4.0/devices?pageNo=0'
  await proxy.fetch(new Request(url, { headers: { authorization, 'x-northbound': '1' } }))
}
