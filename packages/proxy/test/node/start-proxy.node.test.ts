import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import type { ProxyEvent } from '@northbound/proxy'
import { loadConfig, startProxy } from '@northbound/proxy/node'
import { expect, onTestFinished, test } from 'vitest'
import { app, devices, page } from '../stage/create-stage.ts'

async function configure(more = '') {
  const platform = await serveEmulator(createEmulator({ apps: [app], seed: 7 }))
  const folder = await mkdtemp(join(tmpdir(), 'northbound-start-proxy-'))
  onTestFinished(async () => {
    await platform.close()
    await rm(folder, { recursive: true })
  })
  const file = join(folder, 'northbound.yaml')
  const text = `platform: { url: '${platform.url}', appId: ${app.appId} }\norigins: ['${page}']\nroutes: [devices]\n${more}`
  writeFileSync(file, text)
  return loadConfig({ file, env: { NORTHBOUND_SECRET: app.secret } })
}

test('startProxy starts a proxy server and a metrics server from a configuration', async () => {
  const events: ProxyEvent[] = []
  const names: string[] = []
  const running = await startProxy(await configure('metrics: { port: 0 }'), {
    onEvent: (event) => events.push(event),
    onTokenEvent: ({ name }) => names.push(name),
  })

  const answer = await fetch(running.url + devices, {
    headers: { origin: page, 'x-northbound': '1' },
  })
  const metrics = await (await fetch(running.metrics?.url ?? '')).text()
  await running.close()

  expect(answer.status).toBe(200)
  expect(events.map(({ attributes }) => attributes.status)).toEqual([200])
  expect(names).toEqual(['northbound.login'])
  expect(metrics).toContain(
    'northbound_proxy_requests_total{route="GET /iocm/app/dm/v1.4.0/devices"',
  )
  expect(metrics).toContain('northbound_proxy_connections 1')
  await expect(fetch(running.url)).rejects.toThrow('fetch failed')
  await expect(fetch(running.metrics?.url ?? '')).rejects.toThrow('fetch failed')
})

test('startProxy starts no metrics server without metrics in the configuration', async () => {
  await using running = await startProxy(await configure())

  expect(running.metrics).toBeUndefined()
  expect((await fetch(`${running.url}/healthz`)).status).toBe(204)
})

test('startProxy closes everything when a port cannot be opened', async () => {
  await using first = await startProxy(await configure())
  const second = await configure(`listen: { port: ${first.port} }`)

  await expect(startProxy(second)).rejects.toThrow('EADDRINUSE')
})
