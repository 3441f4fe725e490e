import { X509Certificate } from 'node:crypto'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import { login as logIn, type NorthboundError } from '@northbound/auth'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { createEmulator, demoApp } from '../src/index.ts'
import {
  type Certificates,
  createCertificates,
  issueCertificates,
  readCertificates,
  serveEmulator,
  type TlsOptions,
} from '../src/node/index.ts'
import { tlsFetch } from './tls-fetch.ts'

/** Which of them depends on what the server sends along. */
const untrusted = /SELF_SIGNED|UNABLE_TO_VERIFY/

let shared: Certificates
beforeAll(async () => {
  shared = await createCertificates({ names: ['platform.test', '*.north.test', '192.0.2.7'] })
})

async function open(tls: true | TlsOptions = { certificates: shared }) {
  const emulator = createEmulator()
  const running = await serveEmulator(emulator, { tls })
  onTestFinished(() => running.close())
  const { ca, client } = running.certificates!
  return { emulator, ...running, ca, client }
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'northbound-tls-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

/** The outcome of one connection of Node to the server. */
function handshake(port: number, options: ConnectionOptions): Promise<string> {
  return new Promise((resolve) => {
    const socket: TLSSocket = connect({ port, host: '127.0.0.1', ...options })
    const say = (answer: string) => {
      resolve(answer)
      socket.destroy()
    }
    socket.on('error', (error: Error & { code?: string }) => say(error.code ?? error.message))
    // Of TLS 1.3 only what comes after the handshake shows whether the server took the client.
    socket.on('secureConnect', () =>
      socket.write('GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    )
    socket.on('data', (data) => say(`${socket.getProtocol()} ${data.toString().slice(9, 12)}`))
    socket.on('end', () => say('ended'))
  })
}

test('answers over HTTPS only a client that trusts its CA [tls.https]', async () => {
  const { url, port, ca } = await open(true)
  const other = (await createCertificates()).ca

  const answer = await tlsFetch({ ca })(`${url}/nowhere`)

  expect(url).toBe(`https://127.0.0.1:${port}`)
  expect(answer.status).toBe(404)
  expect(await handshake(port, {})).toMatch(untrusted)
  expect(await handshake(port, { ca: other })).toMatch(untrusted)
})

test.each(['localhost', 'platform.test', 'a.north.test'])(
  'its certificate is valid for %s',
  async (servername) => {
    const { port, ca } = await open()

    expect(await handshake(port, { ca, servername })).toBe('TLSv1.3 404')
  },
)

test('its certificate is valid for the given names, and for no other', async () => {
  const { port, ca } = await open()
  const certificate = new X509Certificate(shared.server.cert)

  const addresses = ['127.0.0.1', '::1', '192.0.2.7', '192.0.2.8']
  expect(addresses.map((one) => certificate.checkIP(one) !== undefined)).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(await handshake(port, { ca, servername: 'elsewhere.test' })).toBe(
    'ERR_TLS_CERT_ALTNAME_INVALID',
  )
})

test('its certificate has its own address among its names', async () => {
  const running = await serveEmulator(createEmulator(), { tls: true, hostname: '127.0.0.2' })
  onTestFinished(() => running.close())
  const { ca } = running.certificates!

  expect((await tlsFetch({ ca })(`${running.url}/`)).status).toBe(404)
})

test('its certificate is expired, or of another name, with a flaw', async () => {
  const expired = await open({ flaw: 'expired' })
  const misnamed = await open({ flaw: 'wrong-name' })

  expect(await handshake(expired.port, { ca: expired.ca })).toBe('CERT_HAS_EXPIRED')
  expect(await handshake(misnamed.port, { ca: misnamed.ca })).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
})

test('requires a client certificate of its CA [tls.client-certificate]', async () => {
  const { port, ca, client } = await open({
    certificates: shared,
    clientCertificate: 'required',
  })
  const stranger = (await createCertificates()).client

  expect(await handshake(port, { ca, ...client })).toBe('TLSv1.3 404')
  expect(await handshake(port, { ca })).toMatch(/CERTIFICATE_REQUIRED|ECONNRESET/)
  expect(await handshake(port, { ca, ...stranger })).toMatch(/ECONNRESET|ended|ALERT/)
  const old = { ca, maxVersion: 'TLSv1.2' } as const
  expect(await handshake(port, { ...old, ...client })).toBe('TLSv1.2 404')
  expect(await handshake(port, old)).toMatch(/HANDSHAKE_FAILURE|ECONNRESET/)
})

test('requests a client certificate without requiring one', async () => {
  const { port, ca, client } = await open({
    certificates: shared,
    clientCertificate: 'requested',
  })

  expect(await handshake(port, { ca })).toBe('TLSv1.3 404')
  expect(await handshake(port, { ca, ...client })).toBe('TLSv1.3 404')
})

test('supports TLS 1.2 and 1.3, nothing older [tls.version]', async () => {
  const { port, ca } = await open()
  const old = {
    ca,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'ALL:@SECLEVEL=0',
  } as const

  expect(await handshake(port, { ca, maxVersion: 'TLSv1.2' })).toBe('TLSv1.2 404')
  expect(await handshake(port, old)).toMatch(/PROTOCOL|ECONNRESET/)
})

test('resets a connection under TLS as without TLS', async () => {
  const { emulator, url, ca } = await open()
  emulator.faults.next({ kind: 'reset' })

  const error = await tlsFetch({ ca })(url).catch((reason: Error) => reason)

  expect(error).toMatchObject({ cause: { code: 'ECONNRESET', syscall: 'read' } })
})

test.each<[string, TlsOptions, string]>([
  ['an unknown CA', {}, 'tls-untrusted'],
  ['an expired certificate', { flaw: 'expired' }, 'tls-untrusted'],
  ['a certificate for another name', { flaw: 'wrong-name' }, 'tls-untrusted'],
  [
    'a missing client certificate',
    { clientCertificate: 'required' },
    'client-certificate-required',
  ],
])('our client reports %s', async (_what, tls, kind) => {
  const { url, ca } = await open(tls)
  const fetch = tlsFetch('flaw' in tls || 'clientCertificate' in tls ? { ca } : {})

  const outcome = await logIn({ url, ...demoApp, fetch }).catch((error: NorthboundError) => error)

  expect(outcome).toMatchObject({ kind })
})

test('writes certificates that a restart reads, and keys that only their owner can read', async () => {
  const into = join(folder(), 'not', 'there', 'yet')

  const { certificates, files, howToTrust } = await issueCertificates({ into, names: ['a.test'] })

  expect(await readCertificates(into)).toEqual(certificates)
  const modes = readdirSync(into).map((name) => [name, statSync(join(into, name)).mode & 0o777])
  expect(Object.fromEntries(modes)).toEqual({
    'ca.pem': 0o644,
    'client-key.pem': 0o600,
    'client.pem': 0o644,
    'server-key.pem': 0o600,
    'server.pem': 0o644,
  })
  expect(new X509Certificate(readFileSync(files.server)).checkHost('a.test')).toBe('a.test')
  for (const path of [files.ca, files.client, files.clientKey]) expect(howToTrust).toContain(path)
  expect(howToTrust).not.toContain('PRIVATE')
})

test('does not write the key of the CA', async () => {
  const { ca, server, client } = shared
  const authority = new X509Certificate(ca)

  const keys = [...JSON.stringify(shared).matchAll(/BEGIN PRIVATE KEY/g)]
  expect(keys).toHaveLength(2)
  expect(new X509Certificate(server.cert).checkIssued(authority)).toBe(true)
  expect(new X509Certificate(client.cert).checkIssued(authority)).toBe(true)
  expect(authority.ca).toBe(true)
})

test('overwrites files only with the option, and follows no link', async () => {
  const into = folder()
  const elsewhere = join(folder(), 'elsewhere')
  writeFileSync(elsewhere, 'mine')
  symlinkSync(elsewhere, join(into, 'server-key.pem'))

  await expect(issueCertificates({ into })).rejects.toThrow('server-key.pem exists already')
  expect(readdirSync(into)).toEqual(['server-key.pem'])
  const { files } = await issueCertificates({ into, overwrite: true })

  expect(readFileSync(elsewhere, 'utf8')).toBe('mine')
  expect(statSync(files.serverKey).mode & 0o777).toBe(0o600)
})

test.each(['https://a.test', 'a.test:8743', '', 'a b', '-a.test', 'a..test'])(
  'refuses the name "%s"',
  async (name) => {
    await expect(createCertificates({ names: [name] })).rejects.toThrow(TypeError)
  },
)

test('refuses names for existing certificates', async () => {
  const tls = { certificates: shared, names: ['a.test'] }

  await expect(serveEmulator(createEmulator(), { tls })).rejects.toThrow('tls.names')
})
