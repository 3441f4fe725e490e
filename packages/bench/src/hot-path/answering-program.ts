/** A server in a process of its own, so that its work is not counted: it says its port and answers whatever is asked. */
import { createServer } from 'node:http'

const token = JSON.stringify({ accessToken: 'token', expiresIn: 3600 })
const page = JSON.stringify({ totalCount: 0 })

const server = createServer((request, response) => {
  request.resume()
  response.setHeader('content-type', 'application/json')
  response.end(request.url?.endsWith('/login') ? token : page)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address?.port)
})
