import { createProxiedClient, createTokenSource, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createProxy, routeGroups } from '@northbound/proxy'

const emulator = createEmulator()

// On the server: the secret and the token stay here.
const proxy = createProxy({
  tokens: createTokenSource({
    url: 'https://server:8743',
    appId: demoApp.appId,
    secret: demoApp.secret,
    fetch: emulator.fetch,
  }),
  origins: ['http://localhost:5173'],
  routes: routeGroups.devicesReadOnly,
  prefix: '/iot',
  fetch: emulator.fetch,
})

// In the page: `proxy: '/iot'`, and no fetch.
const platform = createProxiedClient({
  proxy: 'http://localhost/iot',
  fetch: (input, init) => proxy.fetch(new Request(input, init)),
})

const page = await platform
  .get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo: 0 } })
  .json<{ totalCount: number }>()
console.log(`${page.totalCount} devices`)

try {
  await platform.delete('iocm/app/dm/v1.4.0/devices/some-device')
} catch (error) {
  if (isNorthboundError(error)) console.log(error.kind, error.detail, error.docs)
}
