/** Work that takes real time: a manual clock has to wait for it. */
export interface RealWork {
  /** Whether any work is running that does not itself wait for the clock. */
  readonly isUnderWay: boolean
  /**
   * Resolves when running work has ended or begun to wait for the clock.
   *
   * @throws {Error} when that does not happen in time; the message names the running work
   */
  progress(): Promise<void>
  /**
   * @param work runs until it settles, or until `signal` aborts, whether or not the work stops then
   * @param what its name in an error
   * @param request the request it belongs to
   */
  add<T>(work: Promise<T>, what: string, request?: Request, signal?: AbortSignal): Promise<T>
  /** Until `waited` settles, the work of this request waits for the clock, so the clock does not wait for it. */
  suspend(request: Request, waited: Promise<unknown>): void
}

/** @param limitMs how long work may make no progress before that is an error, in ms of real time */
export function createRealWork(limitMs: number): RealWork {
  interface Job {
    readonly what: string
    readonly request: Request | undefined
  }
  const jobs = new Set<Job>()
  /** How many times each request is waiting for the clock. */
  const waits = new Map<Request, number>()
  const listeners = new Set<() => void>()

  const underWay = () => [...jobs].filter(({ request }) => !request || !waits.has(request))
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const countWait = (request: Request, change: 1 | -1) => {
    const count = (waits.get(request) ?? 0) + change
    if (count > 0) waits.set(request, count)
    else waits.delete(request)
    tell()
  }

  return {
    get isUnderWay() {
      return underWay().length > 0
    },
    progress() {
      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          clearTimeout(timer)
          listeners.delete(goOn)
          settle()
        }
        const goOn = () => end(resolve)
        const timer = setTimeout(() => end(() => reject(tooLong(underWay(), limitMs))), limitMs)
        listeners.add(goOn)
      })
    },
    add(work, what, request, signal) {
      const job: Job = { what, request }
      const end = () => {
        signal?.removeEventListener('abort', end)
        if (jobs.delete(job)) tell()
      }
      if (signal?.aborted) return work
      jobs.add(job)
      signal?.addEventListener('abort', end)
      work.then(end, end)
      return work
    },
    suspend(request, waited) {
      countWait(request, 1)
      const goOn = () => countWait(request, -1)
      waited.then(goOn, goOn)
    },
  }
}

function tooLong(jobs: readonly { what: string }[], limitMs: number): Error {
  const names = [...new Set(jobs.map(({ what }) => what))].join(', ')
  return new Error(
    `The manual clock has waited ${limitMs} ms of real time for: ${names}. ` +
      'If that waits for this clock, let it call clock.wait(ms, signal, request), with Infinity for an answer that never ' +
      'comes, or do not track it. If it only takes long, pass a larger realLimitMs to createManualClock.',
  )
}
