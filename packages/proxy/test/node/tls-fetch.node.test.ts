import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenSource } from '@northbound/auth'
import { tlsFetch } from '@northbound/auth/node'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { createProxy, routeGroups } from '@northbound/proxy'
import { createNodeHandler, serveProxy } from '@northbound/proxy/node'
import { expect, onTestFinished, test } from 'vitest'

const list = 'iocm/app/dm/v1.4.0/devices?pageNo=0'

async function openPlatform() {
  const platform = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
  onTestFinished(() => platform.close())
  const { ca, client } = platform.certificates!
  return { url: platform.url, ca, ...client }
}

test('a token source and a proxy server share the connections of one tlsFetch', async () => {
  const { url, ...files } = await openPlatform()
  await using fetch = tlsFetch(files)
  const proxy = createProxy({
    tokens: createTokenSource({ url, ...demoApp, fetch }),
    origins: [],
    routes: routeGroups.devices,
    fetch,
  })
  const headers = { 'x-northbound': '1' }
  await using running = await serveProxy(proxy)
  const handler = createNodeHandler(proxy)
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo

  const answers = await Promise.all([
    globalThis.fetch(`${running.url}/${list}`, { headers }),
    globalThis.fetch(`http://127.0.0.1:${port}/${list}`, { headers }),
    proxy.fetch(new Request(`http://localhost/${list}`, { headers })),
  ])

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  server.closeAllConnections()
})
