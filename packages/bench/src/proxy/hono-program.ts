/** hono/proxy on @hono/node-server. */
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'
import type { Server } from 'node:http'
import { injected } from './injected.ts'
import { listen } from './listen.ts'

const platform = process.argv[2] ?? ''
const app = new Hono()
app.all('*', (context) => {
  const { pathname, search } = new URL(context.req.url)
  const headers = { ...context.req.header(), ...injected }
  return proxy(`${platform}${pathname}${search}`, {
    raw: context.req.raw,
    headers,
    redirect: 'manual',
  })
})
listen(createAdaptorServer({ fetch: app.fetch }) as Server)
