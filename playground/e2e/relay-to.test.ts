/** What the development server hands on to the emulator on this machine, over real connections. */
import { createServer, request, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
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

/** A relay, and how many requests came to what it hands them on to. */
async function startRelay(answer: RequestListener) {
  let asked = 0
  const behind = await listen((incoming, outgoing) => {
    asked++
    answer(incoming, outgoing)
  })
  const { url } = await listen(relayTo(behind.url))
  const connections = () =>
    new Promise<number>((resolve) => behind.server.getConnections((_, count) => resolve(count)))
  return { url, asked: () => asked, connections }
}

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

test('a body that breaks off ends the connection behind', async () => {
  const relay = await startRelay((incoming) => incoming.resume())
  const headers = { 'content-length': '10' }
  const broken = request(relay.url, { method: 'POST', headers }).on('error', () => {})
  broken.write('{')
  await vi.waitFor(() => expect(relay.asked()).toBe(1))

  broken.destroy()

  await vi.waitFor(async () => expect(await relay.connections()).toBe(0))
})

test('a body that is too long is refused, and ends the connection behind', async () => {
  const relay = await startRelay((incoming) => incoming.resume())

  const answer = await fetch(relay.url, { method: 'POST', body: 'x'.repeat(1_048_577) })

  expect(answer.status).toBe(413)
  await vi.waitFor(async () => expect(await relay.connections()).toBe(0))
})

test('an answer that breaks off breaks off here too', async () => {
  const relay = await startRelay((_incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-length': '10' }).write('{', () => outgoing.destroy())
  })

  const answer = await fetch(relay.url)

  await expect(answer.text()).rejects.toThrow('terminated')
})

test('says so when nobody listens behind', async () => {
  const { url } = await listen(relayTo('http://127.0.0.1:1'))

  const answer = await fetch(url, { method: 'POST', body: 'x' })

  expect([answer.status, await answer.text()]).toEqual([
    502,
    'The emulator on this machine does not answer.',
  ])
})
