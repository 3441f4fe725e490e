import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { createProxy, routeGroups } from '@northbound/proxy'
import { byNodeRequest, createNodeHandler } from '@northbound/proxy/node'
import express, { type Request } from 'express'

const emulator = await serveEmulator(createEmulator())
const proxy = createProxy({
  tokens: createTokenSource({ url: emulator.url, ...demoApp }),
  origins: ['https://app.example.com'],
  routes: routeGroups.devicesReadOnly,
  authorize: byNodeRequest(({ session }: Request & { session?: { userId?: string } }) =>
    session?.userId ? { id: session.userId } : undefined,
  ),
})

const app = express()
// In the place of express-session: here the cookie alone says who it is.
app.use((request, _response, next) => {
  const userId = /userId=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  Object.assign(request, { session: { userId } })
  next()
})
// Before express.json(), since a body can be read only once.
app.use('/iot', createNodeHandler(proxy))

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo

const devices = `http://127.0.0.1:${port}/iot/iocm/app/dm/v1.4.0/devices?pageNo=0`
const headers = { 'x-northbound': '1', origin: 'https://app.example.com' }
const signedIn = await fetch(devices, { headers: { ...headers, cookie: 'userId=ann' } })
const unknown = await fetch(devices, { headers })
console.log(signedIn.status, unknown.status)
server.close()
await emulator.close()
