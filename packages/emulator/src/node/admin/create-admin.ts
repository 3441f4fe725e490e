import { type Context, Hono } from 'hono'
import type * as v from 'valibot'
import type { AppSeed } from '../../apps/app-seed.ts'
import type { Emulator } from '../../emulator.ts'
import type { Fault } from '../../faults/fault.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { guard } from './guard.ts'
import { readOrder } from './read-order.ts'
import { refuse } from './refuse.ts'
import {
  appShape,
  faultShape,
  momentShape,
  otherAppShape,
  secretShape,
  snapshotShape,
  stepShape,
} from './shapes.ts'

export interface AdminRules {
  readonly token: string
  /** Whether `/snapshot` is there. */
  readonly snapshots: boolean
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const mebibyte = 1_048_576

/** What governs an emulator, as a fetch handler; README.md has the table of it. */
export function createAdmin(
  emulator: Emulator,
  { token, snapshots }: AdminRules,
): (request: Request) => Promise<Response> {
  const { apps, clock, faults, journal } = emulator
  const app = new Hono()
  const limit = snapshots ? 64 * mebibyte : mebibyte
  const methods = new Map<string, Method[]>()

  /** An order without a body, or with one of a shape; a failure of the emulator is told as it says it. */
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

  on('GET', '/apps', () => apps.list())
  // Safe: shapes say what is JSON of the right kind, and what takes the order checks the rest.
  onOrder('POST', '/apps', appShape, (seed) => apps.create(seed as AppSeed))
  on('GET', '/apps/:appId', ({ req }) => apps.get(idOf(req)))
  on('DELETE', '/apps/:appId', ({ req }) => apps.remove(idOf(req)))
  on('POST', '/apps/:appId/freeze', ({ req }) => apps.freeze(idOf(req)))
  on('POST', '/apps/:appId/unfreeze', ({ req }) => apps.unfreeze(idOf(req)))
  onOrder('PUT', '/apps/:appId/secret', secretShape, ({ secret }, appId) =>
    apps.rotateSecret(appId, secret),
  )
  onOrder('POST', '/apps/:appId/authorizes', otherAppShape, (other, appId) =>
    apps.authorize(appId, other.appId),
  )

  const time = () => ({ now: clock.now() })
  on('GET', '/clock', time)
  onOrder('PUT', '/clock', momentShape, ({ now }) => {
    clock.set(now)
    return time()
  })
  onOrder('POST', '/clock/advance', stepShape, ({ ms }) => {
    clock.advance(ms)
    return time()
  })

  // `null` is what JSON makes of Infinity.
  on('GET', '/faults', () => ({ pending: faults.pending }))
  onOrder('POST', '/faults', faultShape, ({ times, ...fault }) => {
    const often = times === 'always' ? Infinity : times
    faults.next({ ...fault, ...(often !== undefined && { times: often }) } as Fault)
  })
  on('DELETE', '/faults', () => faults.clear())

  on('GET', '/journal', () => ({ count: journal.count(), entries: journal.entries }))
  on('DELETE', '/journal', () => journal.clear())
  on('POST', '/reset', () => emulator.reset())

  if (snapshots) {
    on('GET', '/snapshot', () => emulator.snapshot())
    onOrder('PUT', '/snapshot', snapshotShape, (saved) =>
      emulator.restore(saved as unknown as Snapshot),
    )
  }

  for (const [path, allowed] of methods) {
    const text = `this path takes ${allowed.join(', ')}`
    app.all(path, () => refuse(405, text, { Allow: allowed.join(', ') }))
  }
  // Whoever is asked for the answer tells it without the text, which may hold a secret.
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

function idOf(request: Context['req']): string {
  return request.param('appId') ?? ''
}

/** Without a result 204; what the emulator throws is for whoever gave the order. */
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
