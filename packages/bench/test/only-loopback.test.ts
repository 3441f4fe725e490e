import '../src/only-loopback.ts'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'

// Addresses of RFC 5737 and names of RFC 2606, which do not exist, in case a connection is opened after all.
test.each(['192.0.2.1', 'somewhere.invalid'])('opens no connection to %s', async (host) => {
  const [error] = await once(connect({ host, port: 9 }), 'error').catch((thrown) => [thrown])

  expect(error.message).toContain(`no connection to ${host}`)
})

test('a fetch to another machine fails like a network error', async () => {
  const error = await fetch('http://192.0.2.1:8080/').catch((thrown: unknown) => thrown)

  expect(error).toBeInstanceOf(TypeError)
  expect((error as Error & { cause: Error }).cause.message).toContain('stays on this machine')
})

test('allows connections to this machine', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }

  const byOptions = connect({ host: 'localhost', port, family: 4 })
  await once(byOptions, 'connect')
  const byPort = connect(port, '127.0.0.1')
  await once(byPort, 'connect')

  byOptions.destroy()
  byPort.destroy()
  server.close()
})
