/** httpxy, the maintained successor of http-proxy. */
import { createProxyServer } from 'httpxy'
import { Agent, createServer } from 'node:http'
import { injected } from './injected.ts'
import { listen } from './listen.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const proxy = createProxyServer({ target: process.argv[2] ?? '', agent, headers: injected })
listen(
  createServer((request, response) => {
    void proxy.web(request, response).catch(() => response.destroy())
  }),
)
