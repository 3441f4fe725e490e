import { type Context, Hono } from 'hono'
import type * as v from 'valibot'
import type { Emulator } from '../../emulator.ts'
import { addOrders, type Method } from './add-orders.ts'
import { guard } from './guard.ts'
import { readOrder } from './read-order.ts'
import { refuse } from './refuse.ts'
export interface AdminRules {
  readonly token: string
  /** Whether `/snapshot` is available. */
  readonly snapshots: boolean
}

const mebibyte = 1_048_576

/** The admin API of an emulator, as a fetch handler; README.md lists its routes. */
export function createAdmin(
  emulator: Emulator,
  { token, snapshots }: AdminRules,
): (request: Request) => Promise<Response> {
  const { apps } = emulator
  const app = new Hono()
  const limit = snapshots ? 64 * mebibyte : mebibyte
  const methods = new Map<string, Method[]>()

  /** A route with or without a body; errors of the emulator are answered with their message. */
  function on(method: Method, path: string, act: (context: Context) => unknown): void {
    methods.set(path, [...(methods.get(path) ?? []), method])
    app.on(method, path, async (context) => {
      const appId = context.req.param('appId')
      if (appId !== undefined && !apps.get(appId)) {
        return refuse(404, 'the emulator has no application with this appId')
      }
      return attempt(() => act(context))
    })
  }

  function onOrder<Shape extends v.GenericSchema>(
    method: Method,
    path: string,
    shape: Shape,
    act: (order: v.InferOutput<Shape>, appId: string) => unknown,
  ): void {
    on(method, path, async ({ req }) => {
      const read = await readOrder(req, shape, limit)
      if ('refused' in read) return read.refused
      return act(read.order, req.param('appId') ?? '')
    })
  }

  app.use(guard(token))

  addOrders({ on, onOrder }, emulator, snapshots)

  for (const [path, allowed] of methods) {
    const text = `this path allows ${allowed.join(', ')}`
    app.all(path, () => refuse(405, text, { Allow: allowed.join(', ') }))
  }
  // The server's error handler answers without the message, which may hold a secret.
  app.onError((error) => {
    throw error
  })
  app.notFound(() => refuse(404, 'there is nothing at this path'))
  return async (request) => {
    const response = await app.fetch(request)
    response.headers.set('Cache-Control', 'no-store')
    return response
  }
}

/** Without a result 204; errors of the emulator are answered to the caller. */
async function attempt(act: () => unknown): Promise<Response> {
  try {
    const result = await act()
    if (result instanceof Response) return result
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return refuse(400, error.message)
    throw error
  }
}
