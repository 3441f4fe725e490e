import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createProxy, routeGroups } from '@northbound/proxy'
import { logTo } from '@northbound/proxy/node'

const emulator = createEmulator()

// `logTo(pino())` in production; here a logger that prints less, so that each run prints the same.
const print = (level: string) => (what: object, message: string) => {
  const { event, method, route, status, problem } = what as Record<string, unknown>
  console.log(level, message, [event, method, route, status, problem].filter(Boolean).join(' '))
}
const log = logTo({ info: print('info'), warn: print('warn'), error: print('error') })

const proxy = createProxy({
  tokens: createTokenSource({
    url: 'https://server:8743',
    ...demoApp,
    fetch: emulator.fetch,
    onEvent: log.onTokenEvent,
  }),
  origins: ['http://localhost:5173'],
  routes: routeGroups.devicesReadOnly,
  limits: { perMinute: 2 },
  fetch: emulator.fetch,
  onEvent: log.onEvent,
})

const ask = (path: string, headers = {}) =>
  proxy.fetch(
    new Request(`http://localhost${path}`, { headers: { 'x-northbound': '1', ...headers } }),
  )
await ask('/iocm/app/dm/v1.4.0/devices?pageNo=0')
await ask('/iocm/app/sec/v1.1.0/login')
await ask('/iocm/app/dm/v1.4.0/devices?pageNo=0', { origin: 'https://evil.example.com' })
// The application is gone, and its token with it.
emulator.apps.remove(demoApp.appId)
await ask('/iocm/app/dm/v1.4.0/devices?pageNo=0')
await ask('/iocm/app/dm/v1.4.0/devices?pageNo=0')
