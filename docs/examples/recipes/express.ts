import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import express, { type ErrorRequestHandler } from 'express'

const emulator = createEmulator()
// One client for the whole program, not one for each request: it holds the token.
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch })

const app = express()

app.get('/lamps/:deviceId', async ({ params }, response) => {
  const { deviceInfo } = await platform
    .get(`iocm/app/dm/v1.4.0/devices/${encodeURIComponent(params.deviceId)}`)
    .json<{ deviceInfo: { name: string; status: string } }>()
  response.json({ name: deviceInfo.name, status: deviceInfo.status })
})

// Express 5 passes rejections of handlers to this function.
const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!isNorthboundError(error)) return next(error)
  const status = error.retry === 'later' ? 503 : error.status === 404 ? 404 : 502
  if (error.retryAfterMs) response.set('retry-after', `${Math.ceil(error.retryAfterMs / 1000)}`)
  response.status(status).json({ kind: error.kind, code: error.platformCode })
}
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

for (const id of ['0b7de9a4-41cf-4c1f-8f0b-7a2f3a5be412', 'no-such-device']) {
  const answer = await fetch(`${url}/lamps/${id}`)
  console.log(answer.status, await answer.text())
}
server.close()
