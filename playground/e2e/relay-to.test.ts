/** What the development server hands on to the emulator on this machine, over real connections. */
import { pbkdf2 as pbkdf2WithCallback } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  request,
  type RequestListener,
  type Server,
} from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'
import { relayTo } from '../dev/relay-to.ts'

async function listen(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** A relay, and the number of requests that its target received. */
async function startRelay(answer: RequestListener, limits: Parameters<typeof relayTo>[1] = {}) {
  let asked = 0
  const behind = await listen((incoming, outgoing) => {
    asked++
    answer(incoming, outgoing)
  })
  const { server, url } = await listen(relayTo(behind.url, limits))
  const count = (one: Server) =>
    new Promise<number>((resolve) => one.getConnections((_, number) => resolve(number)))
  return {
    url,
    asked: () => asked,
    /** Those to the relay and those behind it. */
    connections: async () => (await count(server)) + (await count(behind.server)),
  }
}

/** Synchronous work, so that time passes. */
const pbkdf2 = promisify(pbkdf2WithCallback)

const echo: RequestListener = (incoming, outgoing) => incoming.pipe(outgoing)

test.each<[string, (own: string) => Record<string, string>]>([
  ['a page of this server', (origin) => ({ origin, 'sec-fetch-site': 'same-origin' })],
  ['a person who types the address', () => ({ 'sec-fetch-site': 'none' })],
  ['a program that is no browser', () => ({})],
])('%s is answered', async (_who, headers) => {
  const relay = await startRelay(echo)

  const answer = await fetch(relay.url, { method: 'POST', headers: headers(relay.url), body: 'x' })

  expect([answer.status, await answer.text()]).toEqual([200, 'x'])
})

test.each<[string, Record<string, string>]>([
  ['a page of another port', { origin: 'http://localhost:1' }],
  ['a page of another scheme', { origin: 'https://127.0.0.1' }],
  ['a page without an origin', { origin: 'null' }],
  ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
  ['an image of a site next door', { 'sec-fetch-site': 'same-site' }],
  ['a page whose name points at this machine', { host: 'rebound.test' }],
  [
    'a simple form of any site',
    { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
  ],
])('%s is refused, and nothing is handed on', async (_who, headers) => {
  const relay = await startRelay(echo)

  const status = await new Promise((resolve) => {
    request(relay.url, { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).end('x')
  })

  expect([status, relay.asked()]).toEqual([403, 0])
})

test('refuses a duplicate Host header', async () => {
  const relay = await startRelay(echo)
  const { port } = new URL(relay.url)
  const headers = ['host', `localhost:${port}`, 'host', 'rebound.test']

  const status = await new Promise((resolve) => {
    request(relay.url, { headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).end()
  })

  expect([status, relay.asked()]).toEqual([403, 0])
})

test.each([
  ['stops', { bodyIdleMs: 100 }, 'Nothing of the body arrived for 100 ms.'],
  ['is not there in time', { bodyMs: 100 }, 'A body must arrive within 100 ms.'],
])('a body that %s is refused, and leaves no connection', async (_what, limits, why) => {
  const relay = await startRelay((incoming) => incoming.resume(), limits)
  const headers = { 'content-length': '10' }
  const call = request(relay.url, { method: 'POST', headers }).on('error', () => {})
  call.write('{')

  const answer = await new Promise<IncomingMessage>((resolve) => call.once('response', resolve))

  expect(answer.statusCode).toBe(408)
  expect(String(await answer.setEncoding('utf8').toArray())).toBe(why)
  await vi.waitFor(async () => expect(await relay.connections()).toBe(0), 5000)
})

test('closes both connections when the answer is not read', async () => {
  const piece = Buffer.alloc(1_000_000)
  const relay = await startRelay(
    (_incoming, outgoing) => {
      const write = () => {
        while (outgoing.write(piece));
      }
      outgoing.on('drain', write)
      write()
    },
    { answerIdleMs: 100 },
  )
  // Without a listener for data it reads what the system keeps for it, and no more.
  const socket = connect(Number(new URL(relay.url).port), '127.0.0.1').on('error', () => {})
  socket.write(`GET / HTTP/1.1\r\nHost: localhost:${new URL(relay.url).port}\r\n\r\n`)
  await vi.waitFor(() => expect(relay.asked()).toBe(1), 5000)

  await vi.waitFor(async () => expect(await relay.connections()).toBe(0), 5000)
  socket.destroy()
})

test('waits for an answer that starts late', async () => {
  const relay = await startRelay(
    async (incoming, outgoing) => {
      await pbkdf2(String(incoming.url), 'salt', 1_500_000, 32, 'sha256')
      outgoing.end('late')
    },
    { bodyIdleMs: 50, bodyMs: 50, answerIdleMs: 50 },
  )

  expect(await (await fetch(relay.url)).text()).toBe('late')
})

test('closes the upstream connection when the request body breaks off', async () => {
  const relay = await startRelay((incoming) => incoming.resume())
  const headers = { 'content-length': '10' }
  const broken = request(relay.url, { method: 'POST', headers }).on('error', () => {})
  broken.write('{')
  await vi.waitFor(() => expect(relay.asked()).toBe(1))

  broken.destroy()

  await vi.waitFor(async () => expect(await relay.connections()).toBe(0))
})

test('refuses a body that is too long, and closes the upstream connection', async () => {
  const relay = await startRelay((incoming) => incoming.resume())

  const answer = await fetch(relay.url, { method: 'POST', body: 'x'.repeat(1_048_577) })

  expect(answer.status).toBe(413)
  await vi.waitFor(async () => expect(await relay.connections()).toBe(0))
})

test('aborts the answer when the upstream answer breaks off', async () => {
  const relay = await startRelay((_incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-length': '10' }).write('{', () => outgoing.destroy())
  })

  const answer = await fetch(relay.url)

  await expect(answer.text()).rejects.toThrow('terminated')
})

test('answers with an error when no server listens behind it', async () => {
  const { url } = await listen(relayTo('http://127.0.0.1:1'))

  const answer = await fetch(url, { method: 'POST', body: 'x' })

  expect([answer.status, await answer.text()]).toEqual([
    502,
    'The emulator on this machine does not answer.',
  ])
})
