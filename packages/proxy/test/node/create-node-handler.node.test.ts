import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { type ProxyEvent, type ProxyOptions, routeGroups } from '@northbound/proxy'
import { byNodeRequest, createNodeHandler } from '@northbound/proxy/node'
import { expect, onTestFinished, test } from 'vitest'
import { app, commands, devices, page } from '../stage/create-stage.ts'
import { createWatchedProxy } from '../stage/create-watched-proxy.ts'
import { errorIn } from '../stage/read-event.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

const headers = { origin: page, 'x-northbound': '1' }

async function open(options: Partial<ProxyOptions>, mount: (handler: Listener) => Listener) {
  const emulator = createEmulator({ apps: [app], seed: 7 })
  const platform = await serveEmulator(emulator)
  const tokens = createTokenSource({ url: platform.url, ...app })
  const events: ProxyEvent[] = []
  const proxy = createWatchedProxy({
    tokens,
    origins: [page],
    routes: [...routeGroups.devices, ...routeGroups.commands],
    onEvent: (event) => events.push(event),
    ...options,
  })
  const handler = createNodeHandler(proxy)
  const server = createServer(mount(handler))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await handler.close()
    await platform.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { emulator, events, url }
}

test('createNodeHandler forwards calls of another server with one login', async () => {
  const { emulator, url } = await open({}, (handler) => handler)

  const answers = await Promise.all([1, 2, 3].map(() => fetch(url + devices, { headers })))

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(emulator.journal.count('login')).toBe(1)
})

type WithSession = IncomingMessage & { session?: { userId?: string } }

test('byNodeRequest receives the session that a middleware has added to the request', async () => {
  const authorize = byNodeRequest(({ session }: WithSession) =>
    session?.userId ? { id: session.userId } : undefined,
  )
  const { events, url } = await open({ authorize }, (handler) => (request, response) => {
    const userId = /userId=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
    handler(Object.assign(request, userId && { session: { userId } }), response)
  })

  const known = await fetch(url + devices, { headers: { ...headers, cookie: 'userId=ann' } })
  const unknown = await fetch(url + devices, { headers })

  expect([known.status, unknown.status]).toEqual([200, 401])
  expect(events.map(({ attributes }) => attributes.identity)).toEqual(['ann', undefined])
})

test('byNodeRequest refuses a call that did not come through Node', async () => {
  const { events, emulator } = await open({}, (handler) => handler)
  const proxy = createWatchedProxy({
    tokens: createTokenSource({ url: 'https://server:8743', ...app, fetch: emulator.fetch }),
    origins: [],
    routes: routeGroups.devices,
    authorize: byNodeRequest(() => ({ id: 'anybody' })),
    onEvent: (event) => events.push(event),
  })

  const answer = await proxy.fetch(
    new Request(`http://localhost${devices}`, { headers: { 'x-northbound': '1' } }),
  )

  expect(answer.status).toBe(500)
  expect(String(errorIn(events[0]))).toContain('byNodeRequest: this call has no Node request')
})

test('responds 500 at once, with the reason in the event, when the body was already read', async () => {
  const { events, url } = await open({}, (handler) => async (request, response) => {
    // Body parsers do this.
    for await (const _ of request);
    handler(request, response)
  })

  const answer = await fetch(url + commands, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{}',
  })

  expect(answer.status).toBe(500)
  expect(String(errorIn(events[0]))).toContain('mount the proxy before what parses bodies')
})

test('createNodeHandler refuses a copy of a proxy', () => {
  expect(() =>
    createNodeHandler({
      ...createWatchedProxy({
        tokens: createTokenSource({ url: 'https://server:8743', ...app }),
        origins: [],
        routes: routeGroups.devices,
      }),
    }),
  ).toThrow(
    'The argument must be the object that createProxy or createRelay returned, not a copy of it.',
  )
})
