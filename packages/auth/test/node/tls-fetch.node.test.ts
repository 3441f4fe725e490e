import { createClient } from '@northbound/auth'
import { tlsFetch } from '@northbound/auth/node'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { expect, onTestFinished, test } from 'vitest'

const list = 'iocm/app/dm/v1.4.0/devices?pageNo=0'

async function openPlatform() {
  const platform = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
  onTestFinished(() => platform.close())
  const { ca, client } = platform.certificates!
  return { url: platform.url, ca, ...client }
}

test('a client whose fetch shows a certificate is answered, with a body as well', async () => {
  const { url, ...files } = await openPlatform()
  await using fetch = tlsFetch(files)
  const platform = createClient({ url, ...demoApp, fetch })

  const { devices } = await platform.get(list).json<{ devices: { deviceId: string }[] }>()
  const renamed = await platform.put(`iocm/app/dm/v1.4.0/devices/${devices[0]?.deviceId}`, {
    json: { name: 'Hall' },
  })

  expect(devices.length).toBeGreaterThan(0)
  expect(renamed.status).toBe(204)
})

test('a client without the authority of the platform refuses its certificate', async () => {
  const { url, cert, key } = await openPlatform()
  await using fetch = tlsFetch({ cert, key })

  await expect(createClient({ url, ...demoApp, fetch }).get(list)).rejects.toMatchObject({
    kind: 'tls-untrusted',
  })
})

test('a client without a certificate of its own gets no answer', async () => {
  const { url, ca } = await openPlatform()
  await using fetch = tlsFetch({ ca })

  // With TLS 1.3 the platform refuses after the handshake, and undici says only that the connection was closed.
  await expect(
    createClient({ url, ...demoApp, fetch, timeoutMs: 500 }).get(list),
  ).rejects.toMatchObject({ kind: 'unreachable', detail: 'UND_ERR_SOCKET' })
})

test.each([
  [{ cert: 'a certificate' }, 'cert and key belong together, and one of them is missing'],
  [{ cert: 'a', key: 'b', pfx: new Uint8Array(1) }, 'give either cert and key, or pfx'],
])('%j is refused at once', (files, message) => {
  expect(() => tlsFetch(files)).toThrow(new TypeError(`tls: ${message}`))
})

test('a call that is given up ends at once', async () => {
  const { url, ...files } = await openPlatform()
  await using fetch = tlsFetch(files)
  const given = new AbortController()
  given.abort(new Error('enough'))

  await expect(fetch(url, { signal: given.signal })).rejects.toThrow('enough')
})
