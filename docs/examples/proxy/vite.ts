import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { routeGroups } from '@northbound/proxy'
import { northboundProxy } from '@northbound/proxy/vite'
import { createServer } from 'vite'

const emulator = await serveEmulator(createEmulator())

// As in vite.config.ts. There `northboundProxy()` alone reads northbound.yaml, the file of production.
const server = await createServer({
  configFile: false,
  logLevel: 'silent',
  server: { host: '127.0.0.1', port: 0, watch: null, ws: false },
  plugins: [
    northboundProxy({
      tokens: createTokenSource({ url: emulator.url, ...demoApp }),
      origins: [],
      routes: routeGroups.devicesReadOnly,
      prefix: '/iot',
    }),
  ],
})
await server.listen()

const [page = ''] = server.resolvedUrls?.local ?? []
const url = new URL('/iot/iocm/app/dm/v1.4.0/devices?pageNo=0', page)
const answer = await fetch(url, { headers: { 'x-northbound': '1' } })
console.log(answer.status)

await server.close()
await emulator.close()
