import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createProxy, routeGroups } from '@northbound/proxy'
import { Hono } from 'hono'

const emulator = createEmulator()
const tokens = createTokenSource({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch })

// The proxy is a fetch handler, so it is a route like any other, and checks everything by itself.
const proxy = createProxy({
  tokens,
  origins: ['http://localhost:5173'],
  routes: [...routeGroups.devicesReadOnly, ...routeGroups.commands],
  prefix: '/iot',
  fetch: emulator.fetch,
})

const app = new Hono()
app.get('/', (context) => context.text('The page is elsewhere.'))
app.all('/iot/*', (context) => proxy.fetch(context.req.raw))

const devices = 'http://localhost/iot/iocm/app/dm/v1.4.0/devices?pageNo=0'
const headers = { origin: 'http://localhost:5173', 'x-northbound': '1' }
const answer = await app.request(devices, { headers })
console.log(answer.status, answer.headers.get('access-control-allow-origin'))

const login = await app.request('http://localhost/iot/iocm/app/sec/v1.1.0/login', { headers })
const { name } = (await login.json()) as { name: string }
console.log(login.status, name)
