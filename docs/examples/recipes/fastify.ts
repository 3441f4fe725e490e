import { createClient, createTokenSource, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import fastify from 'fastify'

const emulator = createEmulator()
const app = fastify()

const tokens = createTokenSource({
  url: 'https://server:8743',
  ...demoApp,
  fetch: emulator.fetch,
  onEvent: ({ name, attributes }) => app.log.info(attributes, name),
})
const platform = createClient({ tokens, fetch: emulator.fetch })
app.addHook('onClose', () => tokens.close())

// Ready when there is a token. A load balancer sends no requests before that.
app.get('/ready', async (_request, reply) => {
  await tokens.get()
  return reply.code(204).send()
})

app.post<{ Body: { deviceId: string; brightness: number } }>('/dim', async ({ body }, reply) => {
  const { deviceId, brightness } = body
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness } }
  const created = await platform
    .post('iocm/app/cmd/v1.4.0/deviceCommands', { json: { deviceId, command } })
    .json<{ status: string }>()
  return reply.code(202).send({ status: created.status })
})

app.setErrorHandler((error, _request, reply) => {
  if (!isNorthboundError(error)) throw error
  return reply.code(error.retry === 'later' ? 503 : 502).send({ kind: error.kind })
})

const ready = await app.inject('/ready')
console.log(ready.statusCode)

const lamp = '0b7de9a4-41cf-4c1f-8f0b-7a2f3a5be412'
const dimmed = await app.inject({
  method: 'POST',
  url: '/dim',
  payload: { deviceId: lamp, brightness: 30 },
})
console.log(dimmed.statusCode, dimmed.body)

emulator.faults.next({ api: 'createCommand', code: '50252', times: 3 })
const failed = await app.inject({
  method: 'POST',
  url: '/dim',
  payload: { deviceId: lamp, brightness: 40 },
})
console.log(failed.statusCode, failed.body)
await app.close()
