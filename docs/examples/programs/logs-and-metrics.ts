import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createProxy, routeGroups } from '@northbound/proxy'
import { logTo, metricsOf } from '@northbound/proxy/node'

// `logTo(pino())` in production; here a logger that prints the names of the fields.
const print = (what: object, message: string) => console.log(message, Object.keys(what).join(' '))
const log = logTo({ info: print, warn: print, error: print })
const metrics = metricsOf()

const { fetch } = createEmulator()
const tokens = createTokenSource({
  url: 'https://server:8743',
  ...demoApp,
  fetch,
  onEvent: (event) => [log, metrics].forEach((each) => each.onTokenEvent(event)),
})
const proxy = createProxy({
  tokens,
  origins: ['https://app.example.com'],
  routes: routeGroups.devicesReadOnly,
  fetch,
  onEvent: (event) => [log, metrics].forEach((each) => each.onEvent(event)),
})

const url = 'http://localhost/iocm/app/dm/v1.4.0/devices?pageNo=0'
await proxy.fetch(new Request(url, { headers: { 'x-northbound': '1' } }))
await proxy.fetch(new Request(url)) // without the CSRF header
const lines = (await metrics.text()).split('\n')
console.log(lines.filter((line) => /(requests|events)_total{/.test(line)).join('\n'))
