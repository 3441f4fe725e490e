import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { NorthboundError } from '../errors/northbound-error.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Lease } from '../store/token-store.ts'
import {
  addFile,
  generationOf,
  isOf,
  listFiles,
  readAdded,
  removeDrafts,
  removeFiles,
  unless,
} from './numbered-files.ts'

export interface LeaseRequest {
  readonly folder: string
  readonly application: string
  readonly forMs: number
  readonly clock: Clock
  /** When this store first saw a lease that begins in the future, by the monotonic clock. */
  readonly firstSeen: Map<string, number>
}

/** The content of a lease file, in ms since 1970. */
interface Span {
  readonly from: number
  readonly until: number
}

/** After this time a draft counts as abandoned; adding a file takes far less. */
const draftMs = 60_000

/**
 * Takes the next number, if no process holds a lease. When several processes want the same number, the file system gives it to
 * one of them.
 *
 * Listing and taking are two steps, and a process may be paused between them for any time. So it lists again, and
 * withdraws when its number is not above all others. That is enough, because a number is removed only when there is
 * a higher one, which late processes see.
 */
export async function takeLease(request: LeaseRequest): Promise<Lease | undefined> {
  const { folder, application, forMs, clock } = request
  const [wall, monotonic] = [clock.now(), clock.monotonic()]
  const before = await listFiles(folder)
  const held = await Promise.all(before.map((name) => isHeld(name, request)))
  if (held.includes(true)) return undefined

  const generation = generationOf(before[0] ?? '0') + 1
  if (!Number.isSafeInteger(generation)) {
    throw new NorthboundError('store-unavailable', {
      detail: `${before[0]} has the highest possible number`,
    })
  }
  const name = `${generation}.lease`
  const from = clock.now()
  const span: Span = { from, until: from + forMs }
  if (!(await addFile(folder, name, application, span, from))) return undefined

  // The number stays taken. If the file is gone, another process has the lease by now.
  const release = () =>
    rename(join(folder, name), join(folder, `${generation}.free`)).catch((error: unknown) =>
      unless(error, 'ENOENT', undefined),
    )
  const after = await listFiles(folder)
  if (after.some((other) => other !== name && generationOf(other) >= generation)) {
    await release()
    return undefined
  }
  await removeFiles(
    folder,
    before.filter((other) => !isOf('record', other)),
  )
  await removeDrafts(folder, from - draftMs)

  return {
    generation,
    // The wall clock runs on while a laptop sleeps, the monotonic clock survives a clock set back.
    remainingMs: () => forMs - Math.max(clock.now() - wall, clock.monotonic() - monotonic),
    release,
  }
}

/** Whether this file is a lease that has not expired. A missing or damaged file is no lease. */
async function isHeld(name: string, request: LeaseRequest): Promise<boolean> {
  if (!isOf('lease', name)) return false
  const { folder, application, clock, firstSeen } = request
  const span = (await readAdded<Span>(folder, name, application))?.value
  const now = clock.now()
  if (!span || now >= span.until) return false
  if (now >= span.from) return true
  // The clock was set back by an unknown amount: the lease gets its whole length from now on, and no more.
  const path = join(folder, name)
  const seen = firstSeen.get(path) ?? clock.monotonic()
  firstSeen.set(path, seen)
  return clock.monotonic() - seen < span.until - span.from
}
