import type { Context } from 'hono'
import type * as v from 'valibot'
import type { AppSeed } from '../../apps/app-seed.ts'
import type { Emulator } from '../../emulator.ts'
import type { Fault } from '../../faults/fault.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import {
  appShape,
  faultShape,
  momentShape,
  otherAppShape,
  secretShape,
  snapshotShape,
  stepShape,
} from './shapes.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Registers routes of the admin API. The result of a handler is answered as JSON, undefined as 204. */
export interface Adding {
  /** A route without a body. */
  on(method: Method, path: string, act: (context: Context) => unknown): void
  /** A route whose body must match a schema. */
  onOrder<Shape extends v.GenericSchema>(
    method: Method,
    path: string,
    shape: Shape,
    act: (order: v.InferOutput<Shape>, appId: string) => unknown,
  ): void
}

/** Adds all routes of the admin API; README.md lists them. */
export function addOrders({ on, onOrder }: Adding, emulator: Emulator, snapshots: boolean): void {
  const { apps, clock, faults, journal } = emulator
  on('GET', '/apps', () => apps.list())
  // Safe: the schemas check the JSON types, and the called functions check the rest.
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

  // JSON prints Infinity as `null`.
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
}

function idOf(request: Context['req']): string {
  return request.param('appId') ?? ''
}
