/** A platform in a separate process: 600 bytes of JSON for a call with both headers, and a token for a login. */
import { createServer } from 'node:http'
import { injected } from './injected.ts'
import { listen } from './listen.ts'

const token = injected.authorization.slice('Bearer '.length)
const grant = JSON.stringify({ accessToken: token, tokenType: 'Bearer', expiresIn: 3600 })
const page = JSON.stringify({ totalCount: 1, devices: ['x'.repeat(567)] })
const streamed = Buffer.alloc(16_384, 'x')

listen(
  createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    if (request.url?.endsWith('/login')) return void response.end(grant)
    if (
      request.headers.authorization !== injected.authorization ||
      request.headers['app_key'] !== injected.app_key
    ) {
      return void response.writeHead(403).end('{"error_code":"1010005"}')
    }
    if (request.url?.endsWith('/deviceDataHistory')) {
      // No length: the proxy learns of the end when it comes.
      for (let piece = 0; piece < 8; piece++) response.write(streamed)
      return void response.end()
    }
    response.setHeader('content-length', Buffer.byteLength(page))
    response.end(page)
  }),
)
