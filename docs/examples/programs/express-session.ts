import { once } from 'node:events'
import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { createProxy, routeGroups } from '@northbound/proxy'
import { byNodeRequest, createNodeHandler } from '@northbound/proxy/node'
import express, { type Request } from 'express'

type WithSession = Request & { session?: { user?: { id: string } } } // express-session adds it
const emulator = await serveEmulator(createEmulator())
const proxy = createProxy({
  tokens: createTokenSource({ url: emulator.url, ...demoApp }),
  origins: ['https://app.example.com'],
  routes: routeGroups.devicesReadOnly,
  authorize: byNodeRequest(({ session }: WithSession) => session?.user),
})
const app = express()
app.use((request: WithSession, _response, next) => {
  if (request.headers.cookie === 'user=ann') request.session = { user: { id: 'ann' } }
  next()
})
app.use('/iot', createNodeHandler(proxy)) // before express.json(): a body can be read only once
const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
const port = typeof address === 'object' ? address?.port : ''
const url = `http://127.0.0.1:${port}/iot/iocm/app/dm/v1.4.0/devices?pageNo=0`
for (const cookie of ['user=ann', ''])
  console.log((await fetch(url, { headers: { 'x-northbound': '1', cookie } })).status)
await Promise.all([emulator.close(), server.close()])
