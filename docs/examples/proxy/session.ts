import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createProxy, createSessionCookie, routeGroups } from '@northbound/proxy'

const emulator = createEmulator()

// From a file in production, the same for all replicas.
const session = createSessionCookie({ key: crypto.getRandomValues(new Uint8Array(32)) })
const proxy = createProxy({
  tokens: createTokenSource({
    url: 'https://server:8743',
    ...demoApp,
    fetch: emulator.fetch,
  }),
  hosts: ['app.example.com'],
  origins: ['https://app.example.com'],
  routes: routeGroups.devicesReadOnly,
  prefix: '/iot',
  authorize: session.authorize,
  fetch: emulator.fetch,
})

/** Your program: it knows its people, and begins their sessions. Everything under /iot is for the proxy. */
async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/iot/')) return proxy.fetch(request)
  const person = 'somebody@example.com' // whoever your own login page has recognised
  return new Response('Welcome', { headers: { 'set-cookie': await session.start(person) } })
}

const url = 'https://app.example.com/iot/iocm/app/dm/v1.4.0/devices?pageNo=0'
const stranger = await handle(new Request(url, { headers: { 'x-northbound': '1' } }))
console.log(stranger.status)

const welcome = await handle(new Request('https://app.example.com/login', { method: 'POST' }))
const [cookie = ''] = welcome.headers.getSetCookie()
console.log(cookie.replace(/=[\w.-]+/, '=…'))

const headers = { 'x-northbound': '1', cookie: cookie.split(';')[0] ?? '' }
const known = await handle(new Request(url, { headers }))
console.log(known.status)
