import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createEmulator, demoApp } from '../src/index.ts'
import { serveEmulator, type ServeEmulatorOptions } from '../src/node/index.ts'

// Before the first server: a replaced global would stay replaced.
const globals = [globalThis.Request, globalThis.Response]

async function start(options?: ServeEmulatorOptions) {
  const emulator = createEmulator()
  const running = await serveEmulator(emulator, options)
  onTestFinished(() => running.close())
  return { emulator, ...running }
}

const login = '/iocm/app/sec/v1.1.0/login'

test('answers a plain fetch on a free port of this machine', async () => {
  const { url, port, emulator } = await start()

  const answer = await fetch(url + login, { method: 'POST', body: new URLSearchParams(demoApp) })
  const { accessToken } = (await answer.json()) as { accessToken: string }
  const devices = await fetch(`${url}/iocm/app/dm/v1.4.0/devices?pageNo=0`, {
    headers: { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` },
  })

  expect(url).toBe(`http://127.0.0.1:${port}`)
  expect(await devices.json()).toMatchObject({ totalCount: 5 })
  expect(emulator.journal.count()).toBe(2)
})

test('answers a chunked body, 204 and a redirect', async () => {
  const { url, emulator } = await start()
  const body = new Blob([`appId=${demoApp.appId}&`, `secret=${demoApp.secret}`]).stream()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const options = { method: 'POST', body, headers, duplex: 'half' } as RequestInit

  const chunked = await fetch(url + login, options)
  const out = await fetch(`${url}/iocm/app/sec/v1.1.0/logout`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"accessToken":"gone"}',
  })
  emulator.faults.next({ status: 307, location: 'https://elsewhere.test/' })
  const moved = await fetch(url + login, { method: 'POST', redirect: 'manual' })

  expect([chunked.status, out.status, moved.status]).toEqual([200, 204, 307])
})

test('does not change the globals of the process', async () => {
  await start()

  expect(globalThis.Request).toBe(globals[0])
  expect(globalThis.Response).toBe(globals[1])
})

test('closes keep-alive connections, frees the port, and may be closed twice', async () => {
  const { url, port, close } = await start()
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  await new Promise<void>((resolve, reject) => {
    const sent = request(url + login, { agent, method: 'POST' }, (answer) => {
      answer.resume().on('end', () => resolve())
    })
    sent.on('error', reject).end()
  })

  await close()
  await close()

  const again = await serveEmulator(createEmulator(), { port })
  onTestFinished(() => again.close())
  expect(again.port).toBe(port)
})

test('closes while a request is still being sent', async () => {
  const { url, close } = await start()
  const sent = request(url + login, { method: 'POST' })
  const broken = new Promise((resolve) => sent.on('error', resolve))
  sent.write('appId=')
  await new Promise((resolve) => sent.on('socket', (socket) => socket.on('connect', resolve)))

  await close()

  expect(await broken).toBeInstanceOf(Error)
})

test('rejects when the port is taken', async () => {
  const { port } = await start()

  await expect(serveEmulator(createEmulator(), { port })).rejects.toThrow('EADDRINUSE')
})

test.each(['0.0.0.0', '::', 'example.test', '127.evil.test'])('refuses %s', async (hostname) => {
  await expect(serveEmulator(createEmulator(), { hostname })).rejects.toThrow('dangerouslyListenOn')
})

test('listens beyond this machine only with the option', async () => {
  const { port } = await start({ dangerouslyListenOn: '0.0.0.0' })

  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
})

test('is closed by `await using`', async () => {
  let port = 0
  {
    await using running = await serveEmulator(createEmulator())
    port = running.port
  }

  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed')
})

test('a running request may end within the grace time', async () => {
  const { url, emulator, close } = await start()
  emulator.faults.next({ kind: 'drip', latency: 1 })
  const body = new URLSearchParams(demoApp)
  const answer = await fetch(url + login, { method: 'POST', body })

  const [grant] = await Promise.all([answer.json(), close(60_000)])

  expect(grant).toMatchObject({ scope: 'default' })
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('aborts a hanging request after the grace time', async () => {
  const { url, emulator, close } = await start()
  emulator.faults.next({ kind: 'hang' })
  const hanging = fetch(url + login, { method: 'POST' }).catch((error: Error) => error.message)
  await vi.waitFor(() => expect(emulator.journal.count()).toBe(1))

  await close(1)

  expect(await hanging).toBe('fetch failed')
})

test('answers 500 for its own failure, without the message', async () => {
  const { url, emulator } = await start()
  const when = () => {
    throw new RangeError('canary-secret')
  }
  emulator.faults.next({ when })

  const answer = await fetch(url)

  expect(answer.status).toBe(500)
  expect(await answer.text()).toMatch(/^The emulator failed \(RangeError\): (?!.*canary)/)
})

test.each([
  ['no HTTP', 'garbage\r\n\r\n'],
  ['an invalid Host', 'GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n'],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx'],
])('answers 400 to %s, and keeps running', async (_what, bytes) => {
  const { url, port } = await start()
  const socket = connect(port, '127.0.0.1')
  socket.end(bytes)

  expect((await text(socket)).slice(0, 12)).toBe('HTTP/1.1 400')
  expect((await fetch(url)).status).toBe(404)
})

test('sends the Content-Length of a complete answer', async () => {
  const { url } = await start()

  const answer = await fetch(url)
  const { headers } = answer

  expect(headers.get('Content-Length')).toBe(String((await answer.text()).length))
  expect(headers.get('Transfer-Encoding')).toBeNull()
})

test('stops dripping when the caller aborts', async () => {
  const { port, emulator, close } = await start()
  emulator.faults.next({ kind: 'drip', latency: 50 })
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(socket, 'data')

  socket.destroy()

  // The answer would go on for as long as it drips.
  await close(600_000)
})
