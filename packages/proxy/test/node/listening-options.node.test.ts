/** Options of servers are checked before anything listens, and errors name the field. */
import { createTokenSource } from '@northbound/auth'
import { createProxy, routeGroups } from '@northbound/proxy'
import { metricsOf, serveProxy, serveMetrics, serveRelay } from '@northbound/proxy/node'
import { createRelay } from '@northbound/proxy/relay'
import { expect, test } from 'vitest'

const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'none' })
const proxy = createProxy({ tokens, origins: [], routes: routeGroups.devicesReadOnly })
const relay = createRelay({ platforms: { lab: 'https://server:8743' }, origins: [] })

/** Options as from a program without types. */
const any = (options: object) => options as never

const starts = {
  serveProxy: (options: object) => serveProxy(proxy, any(options)),
  serveMetrics: (options: object) => serveMetrics(metricsOf(), any(options)),
  serveRelay: (options: object) => serveRelay(relay, any(options)),
}

for (const [name, start] of Object.entries(starts)) {
  test.each<[object, string]>([
    [{ port: '8080' }, 'port: must be a number'],
    [{ port: 65_536 }, 'port: must be at most 65535'],
    [{ port: -1 }, 'port: must be at least 0'],
    [{ hostname: '' }, 'hostname: must not be empty'],
    [{ hostName: 'localhost' }, 'hostName: there is no such option'],
    [{ port: 1.5, hostname: 5 }, 'port: must be an integer; hostname: must be a string'],
  ])(`${name} refuses %o`, async (options, told) => {
    await expect(start(options)).rejects.toThrow(new TypeError(`${name}: ${told}`))
  })
}

test.each<[object, string]>([
  [{ graceMs: -1 }, 'graceMs: must be at least 0'],
  [{ connections: 0 }, 'connections: must be at least 1'],
  [{ connectionsPerPeer: 0 }, 'connectionsPerPeer: must be at least 1'],
  [{ headMs: 0 }, 'headMs: must be at least 1'],
  [{ headBytes: 1023 }, 'headBytes: must be at least 1024'],
  [{ keepAliveMs: 0 }, 'keepAliveMs: must be at least 1'],
  [{ dispatcher: {} }, 'dispatcher: must be a Pool or an Agent of undici'],
])('serveProxy refuses %o', async (options, told) => {
  await expect(serveProxy(proxy, any(options))).rejects.toThrow(
    new TypeError(`serveProxy: ${told}`),
  )
})

test.each<[object, string]>([
  [{ tls: { cert: 5 } }, 'tls.cert: must be a PEM string, or the bytes of its file'],
  [{ tls: { pfx: 'x' } }, 'tls.pfx: there is no such option'],
])('serveRelay refuses %o', async (options, told) => {
  await expect(serveRelay(relay, any(options))).rejects.toThrow(
    new TypeError(`serveRelay: ${told}`),
  )
})
