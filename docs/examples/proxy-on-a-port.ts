import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { createProxy, routeGroups } from '@northbound/proxy'
import { metricsOf, serveProxy } from '@northbound/proxy/node'

const emulator = await serveEmulator(createEmulator())

const metrics = metricsOf()
const proxy = createProxy({
  tokens: createTokenSource({
    url: emulator.url,
    appId: demoApp.appId,
    secret: demoApp.secret,
    onEvent: metrics.onTokenEvent,
  }),
  origins: ['http://localhost:5173'],
  routes: routeGroups.devicesReadOnly,
  onEvent: metrics.onEvent,
})
const running = await serveProxy(proxy)

const devices = `${running.url}/iocm/app/dm/v1.4.0/devices?pageNo=0`
const meant = { 'x-northbound': '1' }
const allowed = await fetch(devices, { headers: { ...meant, origin: 'http://localhost:5173' } })
const foreign = await fetch(devices, { headers: { ...meant, origin: 'https://evil.test' } })
console.log(allowed.status, foreign.status)

const { name, detail } = (await foreign.json()) as { name: string; detail: string }
console.log(`${name}: ${detail}`)

const text = await metrics.text()
console.log(text.split('\n').find((line) => line.startsWith('northbound_token_events_total{')))

await running.close()
await emulator.close()
