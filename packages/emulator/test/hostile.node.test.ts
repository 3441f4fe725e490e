import { connect } from 'node:net'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { serveEmulator } from '../src/node/index.ts'
import { login } from './ask.ts'
import { canary, type HostileRequest, hostileRequest } from './hostile-request.ts'
import { createVictim, type Seen } from './hostile-victim.ts'

async function open() {
  const victim = createVictim()
  const running = await serveEmulator(victim.emulator)
  onTestFinished(() => running.close())
  return { ...victim, port: running.port }
}

/** What comes back for bytes, until the other side ends it, or an answer is whole; '' for nothing. */
function exchange(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    let seen = ''
    socket.setEncoding('utf8')
    socket.on('data', (piece) => {
      seen += piece
    })
    // What is not read any more is refused together with the connection; the answer came before.
    socket.on('error', () => {})
    socket.on('end', () => socket.end())
    socket.on('close', () => resolve(seen))
    socket.write(bytes)
    socket.end()
  })
}

/** As written by a client without checks. */
function print({ method, target, headers, body = '' }: HostileRequest): Uint8Array {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const head = [
    `${method} ${target} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: close',
    `Content-Length: ${bytes.length}`,
    ...headers.map((header) => header.join(': ')),
  ].join('\r\n')
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), bytes])
}

function parse(answer: string): Seen & { readonly head: string } {
  const [head = '', ...rest] = answer
    .replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
    .split('\r\n\r\n')
  const type = /^content-type: (.*)$/im.exec(head)?.[1]?.trim() ?? null
  return { head, status: Number(head.split(' ')[1]), type, text: rest.join('\r\n\r\n') }
}

/** Node, or its HTTP parser, answers this to bytes that are not HTTP, and closes the connection. */
const noHttp = /^(HTTP\/1\.1 (400|408|413|417|431) [A-Z][\s\S]*)?$/

test('answers 300 hostile requests over sockets', { timeout: 300_000 }, async () => {
  const { emulator, port, arm, faultsOf } = await open()
  let answered = 0
  await fc.assert(
    fc.asyncProperty(hostileRequest, async (request) => {
      const armed = await arm(request)
      const before = emulator.journal.count()

      const answer = await exchange(port, print(armed))

      if (emulator.journal.count() === before) {
        expect(answer).toMatch(noHttp)
      } else {
        answered += 1
        const entry = emulator.journal.entries.at(-1)
        expect(faultsOf(armed.method, parse(answer), entry)).toEqual([])
      }
    }),
    { seed: 20220224, numRuns: 300 },
  )

  expect(answered).toBeGreaterThan(150)
  expect((await login(emulator, canary)).status).toBe(200)
})

const loginPath = '/iocm/app/sec/v1.1.0/login'
const post = `POST ${loginPath} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n`
const chunks = `${`10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(32)}0\r\n\r\n`

// Only HTTP reaches the emulator, and gets an answer of the platform.
test.each([
  ['no Host', `POST ${loginPath} HTTP/1.1\r\n\r\n`, 400, 'no HTTP'],
  ['an invalid Host', `POST ${loginPath} HTTP/1.1\r\nHost: a b\r\n\r\n`, 400, 'no HTTP'],
  ['two Hosts', `${post}Host: b\r\nContent-Length: 0\r\n\r\n`, 400, 'platform'],
  [
    'an address with another host',
    `GET http://evil.test/ HTTP/1.1\r\nHost: a\r\n\r\n`,
    404,
    'platform',
  ],
  ['an ftp address', 'GET ftp://evil.test/ HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'no HTTP'],
  ['two slashes at the start', 'GET //evil.test/ HTTP/1.1\r\nHost: a\r\n\r\n', 404, 'platform'],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'no HTTP'],
  ['TRACE', `TRACE ${loginPath} HTTP/1.1\r\nHost: a\r\n\r\n`, 405, 'platform'],
  ['CONNECT', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', 0, 'no HTTP'],
  ['an unknown method', `CANARY ${loginPath} HTTP/1.1\r\nHost: a\r\n\r\n`, 400, 'no HTTP'],
  ['HTTP/0.9', 'GET /\r\n\r\n', 400, 'no HTTP'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'no HTTP'],
  ['a TLS ClientHello', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'no HTTP'],
  ['NUL in the path', `GET ${loginPath}\0 HTTP/1.1\r\nHost: a\r\n\r\n`, 400, 'no HTTP'],
  ['NUL in a header', `${post}X: a\0b\r\n\r\n`, 400, 'no HTTP'],
  ['a folded header', `${post}X: a\r\n b\r\n\r\n`, 400, 'no HTTP'],
  ['a header of 70,000 characters', `${post}X: ${'x'.repeat(70_000)}\r\n\r\n`, 431, 'no HTTP'],
  ['a header of 17,000 characters', `${post}X: ${'x'.repeat(17_000)}\r\n\r\n`, 431, 'platform'],
  ['Latin-1 letters in a header', `${post}User-Agent: \xe9\r\n\r\n`, 400, 'platform'],
  [
    'a path of 9000 characters',
    `GET /${'x'.repeat(9000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    414,
    'platform',
  ],
  ['a negative Content-Length', `${post}Content-Length: -1\r\n\r\nx`, 400, 'no HTTP'],
  ['two lengths', `${post}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`, 400, 'no HTTP'],
  [
    'a Content-Length and chunks',
    `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
    'no HTTP',
  ],
  ['a body that ends early', `${post}Content-Length: 10\r\n\r\nx`, 400, 'no HTTP'],
  [
    'a body beyond 1 MiB',
    `${post}Content-Length: 2000000\r\n\r\n${'x'.repeat(2_000_000)}`,
    413,
    'platform',
  ],
  ['chunks beyond 1 MiB', `${post}Transfer-Encoding: chunked\r\n\r\n${chunks}`, 413, 'platform'],
  [
    'a chunk without a size',
    `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n`,
    400,
    'no HTTP',
  ],
  [
    'an unsupported transfer coding',
    `${post}Transfer-Encoding: gzip\r\n\r\n0\r\n\r\n`,
    400,
    'no HTTP',
  ],
  ['an upgrade', `${post}Upgrade: websocket\r\nContent-Length: 0\r\n\r\n`, 400, 'platform'],
  [
    'Expect: 100-continue',
    `${post}Expect: 100-continue\r\nContent-Length: 1\r\n\r\nx`,
    400,
    'platform',
  ],
  ['an incomplete head', `${post}Hos`, 400, 'no HTTP'],
  ['nothing', '', 0, 'no HTTP'],
])('survives %s', async (_, bytes, status, by) => {
  const { emulator, port, faultsOf } = await open()

  const answer = await exchange(port, Buffer.from(bytes, 'latin1'))

  const seen = parse(answer)
  expect(seen.status || 0).toBe(status)
  if (by === 'platform') {
    expect(faultsOf('POST', seen, emulator.journal.entries.at(-1))).toEqual([])
  } else {
    expect(answer).toMatch(noHttp)
    expect(emulator.journal.count()).toBe(0)
  }
  expect((await login(emulator, canary)).status).toBe(200)
})

test('answers two requests in one packet, one after the other', async () => {
  const { emulator, port } = await open()
  const first = `POST ${loginPath} HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n`

  const answer = await exchange(port, Buffer.from(`${first}${post}Content-Length: 0\r\n\r\n`))

  expect(answer.match(/"error_code":"102202"/g)).toHaveLength(2)
  expect(emulator.journal.count()).toBe(2)
})
