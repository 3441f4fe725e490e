/** A platform in a separate process: devices and logins without checks, and malformed responses at the paths of `paths.ts`. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type OddWay, oddWays } from './paths.ts'

const grant = JSON.stringify({
  accessToken: 'a-token-of-the-soak',
  tokenType: 'Bearer',
  expiresIn: 3600,
})
const devices = JSON.stringify({ totalCount: 1, pageNo: 0, devices: [{ name: 'x'.repeat(500) }] })
const eightMegabytes = Buffer.alloc(8 * 1024 * 1024, 'x')
const block = Buffer.alloc(65_536, 'x')

const raw = {
  'status-101': 'HTTP/1.1 101 Switching Protocols\r\n\r\n',
  'status-600': 'HTTP/1.1 600 Odd\r\ncontent-length: 2\r\n\r\n{}',
  'status-999': 'HTTP/1.1 999 Odd\r\ncontent-length: 2\r\n\r\n{}',
  'early-end': 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"dev',
  'long-length': 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{}',
  'short-length': 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n{"devices":[]}',
  'body-with-204': 'HTTP/1.1 204 No Content\r\ncontent-length: 5\r\n\r\nhello',
  'no-http': 'hello\r\n',
} satisfies Partial<Record<OddWay, string>>

const server = createServer((request, response) => {
  request.resume()
  const way = oddWays.find((name) => request.url?.includes(name))
  if (way) return answerOddly(way, response, request.socket)
  response.setHeader('content-type', 'application/json')
  response.end(request.url?.endsWith('/login') ? grant : devices)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))

function answerOddly(way: OddWay, response: ServerResponse, socket: Socket): void {
  if (way === 'silence') return
  if (way === 'eight-megabytes') return void response.end(eightMegabytes)
  if (way === 'error-without-end') {
    response.writeHead(403, { 'content-type': 'application/json' })
    return writeOn(response)
  }
  socket.end(raw[way])
}

/** Writes endlessly, as fast as the client reads. */
function writeOn(response: ServerResponse): void {
  while (!response.destroyed && response.write(block));
  if (!response.destroyed) response.once('drain', () => writeOn(response))
}
