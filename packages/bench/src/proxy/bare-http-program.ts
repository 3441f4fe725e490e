/** node:http alone, as one would write it by hand: two headers are set, and the streams joined. */
import { Agent, createServer, request as ask } from 'node:http'
import { injected } from './injected.ts'
import { listen } from './listen.ts'

const { hostname, port } = new URL(process.argv[2] ?? '')
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

listen(
  createServer((request, response) => {
    const headers = { ...request.headers, ...injected }
    const { method, url: path } = request
    const outbound = ask({ agent, hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    outbound.on('error', () => response.writeHead(502).end())
    request.pipe(outbound)
  }),
)
