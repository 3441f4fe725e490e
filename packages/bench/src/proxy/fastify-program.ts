/** @fastify/http-proxy, with its documented way to rewrite headers. */
import proxy from '@fastify/http-proxy'
import fastify from 'fastify'
import { injected } from './injected.ts'

const server = fastify()
await server.register(proxy, {
  upstream: process.argv[2] ?? '',
  replyOptions: { rewriteRequestHeaders: (_request, headers) => ({ ...headers, ...injected }) },
})
const address = await server.listen({ port: 0, host: '127.0.0.1' })
process.send?.(Number(new URL(address).port))
