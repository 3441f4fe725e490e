/** Over a real connection: what is decoded counts, not what comes over the wire. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { createClient, type Fetch, login } from '@northbound/auth'
import { expect, onTestFinished, test } from 'vitest'
import { app } from '../stage/create-stage.ts'

const unpacked = 64_000_000

async function openBomb(status: number): Promise<string> {
  const bomb = gzipSync(Buffer.alloc(unpacked, ' '))
  const server = createServer((request, response) => {
    if (status === 403 && request.url?.endsWith('/login')) {
      return response.end('{"accessToken":"a-token","expiresIn":3600}')
    }
    response.writeHead(status, { 'content-encoding': 'gzip' }).end(bomb)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Counts what is decoded. */
function counting() {
  let bytes = 0
  const fetch: Fetch = async (input, init) => {
    const response = await globalThis.fetch(input, init)
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        bytes += piece.length
        controller.enqueue(piece)
      },
    })
    return new Response(response.body?.pipeThrough(counted), response)
  }
  return { fetch, bytes: () => bytes }
}

test.each<[string, number, (url: string, fetch: Fetch) => Promise<unknown>]>([
  ['login', 500, (url, fetch) => login({ url, ...app, fetch })],
  [
    'a client whose call is rejected',
    403,
    (url, fetch) => createClient({ url, ...app, fetch }).get('iocm/app/x', { retry: 0 }),
  ],
])('%s does not unpack 64 MB from 64 kB', async (_by, status, call) => {
  const url = await openBomb(status)
  const { fetch, bytes } = counting()

  await expect(call(url, fetch)).rejects.toMatchObject({ status })

  expect(bytes()).toBeLessThan(1_000_000)
})
