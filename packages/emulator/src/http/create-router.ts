import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { Call } from '../platform/call.ts'
import type { Perform } from '../platform/perform.ts'
import type { Route } from '../platform/platform.ts'
import { unknownPath, wrongMethod } from '../routes/elsewhere.ts'
import { endpoints } from '../routes/endpoints.ts'
import { responseOf } from './answer.ts'

/** The platform as a Hono application: finds the endpoint, reads the request, prints the answer. */
export function createRouter(perform: Perform, contentType: string): Hono {
  const router = new Hono()
  const handle = (api: Call['api'], route: Route) => async (context: Context) => {
    // The only wait of a request. What follows cannot be interrupted by another one.
    const body = await context.req.text()
    return responseOf(perform(readCall(api, context, body), route), contentType)
  }

  for (const { api, method, path, route } of endpoints) {
    router.on(method, path, handle(api, route))
  }
  for (const [path, methods] of methodsByPath()) {
    router.all(path, handle('unknown', wrongMethod(methods.join(', '))))
  }
  router.notFound(handle('unknown', unknownPath))
  // A body that breaks off, or a bug here, is the caller's to see, not a 500 with a line on the
  // console.
  router.onError((error) => {
    throw error
  })
  return router
}

function readCall(api: Call['api'], context: Context, body: string): Call {
  const { method, raw } = context.req
  const url = new URL(raw.url)
  return {
    api,
    method,
    path: url.pathname,
    query: url.searchParams,
    params: context.req.param(),
    headers: raw.headers,
    body,
  }
}

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const { path, method } of endpoints) {
    methods.set(path, [...(methods.get(path) ?? []), method])
  }
  return methods
}
