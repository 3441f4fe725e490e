import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { login } from '@northbound/auth'
import { expect, test } from 'vitest'
import { attempt } from '../src/calls/attempt.ts'
import { forgetExchange } from '../src/exchange/exchange.ts'
import type { Segment } from '../src/exchange/segment.ts'

const revealed = (segments: readonly Segment[]) => segments.map((segment) => segment.text).join('')

test('shows the exact bytes that a server receives', async () => {
  let arrived: { request: IncomingMessage; body: string } | undefined
  const server = createServer(async (request, response) => {
    arrived = { request, body: await text(request) }
    response.setHeader('content-type', 'application/json')
    response.end('{"accessToken":"0123456789abcdef0123","tokenType":"Bearer","expiresIn":3600}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  const secret = 's€crét &=+% two'

  const { exchange, value } = await attempt({ fetch }, (listening) =>
    login({ url, appId: 'my app', secret, fetch: listening }),
  )
  server.close()

  expect(value?.accessToken).toBe('0123456789abcdef0123')
  expect(exchange?.request.method).toBe(arrived?.request.method)
  expect(exchange?.request.url).toBe(url + arrived?.request.url)
  expect(revealed(exchange!.request.body)).toBe(arrived?.body)
  for (const { name, value: sent } of exchange!.request.headers) {
    expect(revealed(sent)).toBe(arrived?.request.headers[name])
  }
  const forgotten = JSON.stringify(forgetExchange(exchange!))
  for (const hidden of ['cr%C3%A9t', '0123456789abcdef0123', '89ab']) {
    expect(forgotten).not.toContain(hidden)
  }
})
