/** Any bytes of a platform become a response or a problem, on the Node server and on the fetch handler over a real fetch. */
import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { type Proxy, type ProxyOptions, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { app, devices, page } from '../stage/create-stage.ts'
import { createWatchedProxy } from '../stage/create-watched-proxy.ts'
import { brokenAnswers, emptyAnswers, unusableAnswers } from '../stage/odd-answers.ts'
import { createSocketPlatform } from '../stage/socket-platform.ts'

const headers = { origin: page, 'x-northbound': '1' }
type Call = (path: string, init?: RequestInit) => Promise<Response>

async function createProxyFor(answer: string, options: Partial<ProxyOptions> = {}) {
  const emulator = createEmulator({ apps: [app], seed: 7 })
  const url = `http://127.0.0.1:${await createSocketPlatform(answer)}`
  return createWatchedProxy({
    tokens: createTokenSource({ url, ...app, fetch: emulator.fetch }),
    origins: [page],
    routes: routeGroups.devices,
    ...options,
  })
}

const mounts: Record<string, (proxy: Proxy) => Promise<Call>> = {
  async 'the port of Node'(proxy) {
    const running = await serveProxy(proxy, { graceMs: 300 })
    onTestFinished(() => running.close())
    return (path, init) => fetch(running.url + path, { headers, ...init })
  },
  'the fetch handler': async (proxy) => (path, init) =>
    proxy.fetch(new Request(`http://localhost${path}`, { headers, ...init })),
}

describe.each(Object.entries(mounts))('on %s', (_name, mount) => {
  async function open(answer: string) {
    const proxy = await createProxyFor(answer)
    return { proxy, call: await mount(proxy) }
  }

  test.each(unusableAnswers)(
    'a platform status of %s becomes a 502 and frees its slot',
    async (_what, answer) => {
      const { proxy, call } = await open(answer)

      const got = await call(devices)

      expect([got.status, await got.json()]).toMatchObject([502, { name: 'platform-failed' }])
      await vi.waitFor(() => expect(proxy.underWay).toBe(0))
    },
  )

  test.each(emptyAnswers)(
    'a platform status of %s arrives without a body and frees its slot',
    async (_what, status, answer) => {
      const { proxy, call } = await open(answer)

      const got = await call(devices)

      expect([got.status, await got.text()]).toEqual([status, ''])
      if (status !== 200) expect(got.headers.get('content-length')).toBeNull()
      await vi.waitFor(() => expect(proxy.underWay).toBe(0))
    },
  )

  test('a response to HEAD with a body arrives without it and frees its slot', async () => {
    const { proxy, call } = await open('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')

    const got = await call(devices, { method: 'HEAD' })

    expect([got.status, await got.text()]).toEqual([200, ''])
    await vi.waitFor(() => expect(proxy.underWay).toBe(0))
  })

  test.each(brokenAnswers)(
    'a response of %s is aborted and frees its slot',
    async (_what, answer) => {
      const { proxy, call } = await open(answer)

      const got = await call(devices)
        .then((each) => (each.status === 200 ? each.text() : 'a problem'))
        .catch(() => 'broken off')

      expect(got).not.toBe('{}')
      await vi.waitFor(() => expect(proxy.underWay).toBe(0))
    },
  )
})

test('a custom fetch that returns a locked body becomes a problem and frees its slot', async () => {
  const proxy = await createProxyFor('', {
    fetch: async () => {
      const answer = new Response('{}')
      answer.body!.getReader()
      return answer
    },
  })

  const got = await proxy.fetch(new Request(`http://localhost${devices}`, { headers }))

  expect([got.status, await got.json()]).toMatchObject([500, { name: 'proxy-failed' }])
  expect(proxy.underWay).toBe(0)
})
