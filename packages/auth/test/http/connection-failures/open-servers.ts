import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer, type ServerOptions } from 'node:https'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AllCertificates } from './make-certificates.ts'

/** One way to fail, and who calls how. */
export interface Case {
  readonly cause: string
  readonly url: string
  readonly cert?: string
  readonly key?: string
  /** Path of a PKCS12 file, whose password is `x`. */
  readonly pfx?: string
  /** Every address of the name, and until when a connection may take, in ms. */
  readonly addresses?: readonly string[]
  readonly connectTimeoutMs?: number
  /** Whether the whole body is read as well. */
  readonly isRead?: boolean
}

/** A TLS alert, as a server sends it in answer to the first message. */
const alert = (description: number) => Buffer.from([0x15, 3, 3, 0, 2, 2, description])
const alerts = {
  'protocol version refused': 70,
  'no shared cipher, insufficient security': 71,
  'server name refused': 112,
  'access denied': 49,
  'internal error of the handshake': 80,
  'no application protocol': 120,
}

/** Starts a server for everything that can go wrong. */
export async function openServers(certificates: AllCertificates) {
  const servers: Server[] = []
  const children: ChildProcess[] = []
  const listen = async (server: Server) => {
    servers.push(server)
    server.on('error', () => {}).on('tlsClientError', () => {})
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const raw = (answer: (socket: Socket) => void) =>
    listen(createServer((socket) => answer(socket.on('error', () => {}))))
  const ok: RequestListener = (_, response) => void response.end('{}')
  const http = (answer: RequestListener) => listen(createHttpServer(answer))
  const https = (options: ServerOptions, answer = ok) => listen(createSecureServer(options, answer))
  /** OpenSSL's own server, which tells a client by an alert what it has against its certificate. */
  const openssl = async (...args: string[]) => {
    const { folder, caFile } = certificates
    const own = ['-cert', join(folder, 'server.pem'), '-key', join(folder, 'keys/server.pem')]
    const port = await freePort()
    const child = spawn(
      'openssl',
      ['s_server', '-accept', String(port), ...own, '-CAfile', caFile, '-www', ...args],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    children.push(child)
    await once(child.stdout, 'data')
    return port
  }
  const plain = (port: number) => `http://127.0.0.1:${port}/`
  const secure = (port: number) => `https://127.0.0.1:${port}/`
  const { client, expiredClient, clientOfStranger, otherKey, lockedKey, legacy } = certificates

  const hole = spawn(process.execPath, [fileURLToPath(new URL('black-hole.mjs', import.meta.url))])
  children.push(hole)
  const [line] = await once(hole.stdout, 'data')
  const holePort = Number(String(line))
  // Its queue holds a few; all others find it full.
  const fillers = Array.from({ length: 4 }, () => connect(holePort, '127.0.0.1'))
  for (const filler of fillers) filler.on('error', () => {})

  const cases: Case[] = [
    { cause: 'refused', url: plain(await freePort()) },
    { cause: 'refused, TLS', url: secure(await freePort()) },
    { cause: 'name unknown', url: 'https://platform.invalid:8743/' },
    { cause: 'no route', url: 'http://[2001:db8::1]:8743/' },
    { cause: 'connect timeout', url: plain(holePort), connectTimeoutMs: 300 },
    {
      cause: 'connect timeout of every address',
      url: `http://platform.test:${holePort}/`,
      addresses: ['127.0.0.1', '127.0.0.2'],
    },
    {
      cause: 'one address timed out, no route to the other',
      url: `http://platform.test:${holePort}/`,
      addresses: ['127.0.0.1', '2001:db8::1'],
    },
    {
      cause: 'refused by every address',
      url: `http://platform.test:${await freePort()}/`,
      addresses: ['127.0.0.1', '127.0.0.2'],
    },
    {
      cause: 'reset in the handshake',
      url: secure(await raw((socket) => socket.once('data', () => socket.resetAndDestroy()))),
    },
    {
      cause: 'closed in the handshake',
      url: secure(await raw((socket) => socket.once('data', () => socket.end()))),
    },
    {
      cause: 'reset after sending',
      url: plain(await raw((socket) => socket.once('data', () => socket.resetAndDestroy()))),
    },
    {
      cause: 'closed after sending',
      url: plain(await raw((socket) => socket.once('data', () => socket.end()))),
    },
    {
      cause: 'answer cut off in its headers',
      url: plain(
        await raw((socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\n'))),
      ),
    },
    {
      cause: 'answer cut off in its body',
      isRead: true,
      url: plain(
        await http((_, response) => {
          response.writeHead(200, { 'content-length': '200' })
          response.write('{"a":', () => response.destroy())
        }),
      ),
    },
    {
      cause: 'answer that cannot be decoded',
      isRead: true,
      url: plain(
        await http((_, response) => {
          response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"a":1}')
        }),
      ),
    },
    {
      cause: 'TLS 1.1 only',
      url: secure(
        await https({
          ...certificates.server,
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1.1',
          ciphers: 'ALL@SECLEVEL=0',
        }),
      ),
    },
    {
      cause: 'no shared cipher',
      url: secure(
        await https({
          ...certificates.server,
          maxVersion: 'TLSv1.2',
          ciphers: 'ECDHE-ECDSA-NULL-SHA@SECLEVEL=0',
        }),
      ),
    },
    ...(await Promise.all(
      Object.entries(alerts).map(async ([cause, description]) => ({
        cause,
        url: secure(
          await raw((socket) => socket.once('data', () => socket.end(alert(description)))),
        ),
      })),
    )),
    { cause: 'server certificate self-signed', url: secure(await https(certificates.selfSigned)) },
    {
      cause: 'server certificate of an unknown authority',
      url: secure(await https(certificates.ofStranger)),
    },
    { cause: 'server certificate expired', url: secure(await https(certificates.expired)) },
    { cause: 'server certificate not yet valid', url: secure(await https(certificates.future)) },
    {
      cause: 'server certificate for another host',
      url: secure(await https(certificates.wrongHost)),
    },
    {
      cause: 'intermediate certificate missing',
      url: secure(await https(certificates.incomplete)),
    },
    { cause: 'plain HTTP on the TLS port', url: secure(await http(ok)) },
    { cause: 'TLS on the plain port', url: plain(await https(certificates.server)) },
    ...(await Promise.all(
      [plain, secure].flatMap((address) =>
        ['220 mail.example.com ESMTP ready\r\n', 'SSH-2.0-OpenSSH_9.9\r\n'].map(async (banner) => ({
          cause: `${banner.startsWith('SSH') ? 'SSH' : 'SMTP'} on the port${address === secure ? ', TLS' : ''}`,
          url: address(await raw((socket) => void socket.write(banner))),
        })),
      ),
    )),
  ]
  for (const version of ['1.2', '1.3']) {
    const mutual = ['-Verify', '1', '-verify_return_error', `-tls1_${version.slice(2)}`]
    const url = secure(await openssl(...mutual))
    cases.push(
      { cause: `client certificate missing, TLS ${version}`, url },
      { cause: `client certificate expired, TLS ${version}`, url, ...expiredClient },
      {
        cause: `client certificate of an unknown authority, TLS ${version}`,
        url,
        ...clientOfStranger,
      },
    )
  }
  const url = secure(
    await https({ ...certificates.server, requestCert: true, ca: certificates.ca }),
  )
  cases.push(
    { cause: 'client certificate refused by a server without an alert', url, ...clientOfStranger },
    { cause: 'own key does not fit the certificate', url, cert: client.cert, key: otherKey },
    { cause: 'own key file is no key', url, cert: client.cert, key: 'not a key' },
    { cause: 'own certificate file is no certificate', url, cert: 'not PEM', key: client.key },
    { cause: 'own key is locked by a password', url, cert: client.cert, key: lockedKey },
    { cause: 'own PKCS12 file is of an old kind', url, pfx: legacy },
  )
  return {
    cases,
    close() {
      for (const filler of fillers) filler.destroy()
      for (const server of servers) server.close()
      for (const child of children) child.kill('SIGKILL')
    },
  }
}

/** A port without a listener. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
