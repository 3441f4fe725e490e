import { type Clock, hostClock } from './clock.ts'

/** The signature of `fetch`. */
export type Fetch = typeof globalThis.fetch

/** The side effects that Northbound needs from its host. Each can be replaced. */
export interface RuntimeOptions {
  /** Used for every request. Pass one with a client certificate for mutual TLS. @default globalThis.fetch, read at each call */
  fetch?: Fetch | undefined
  /** Source of time and timers. @default the clock of the host */
  clock?: Clock | undefined
  /** A number in [0, 1), for jitter. @default Math.random */
  random?: (() => number) | undefined
}

/** The options with all defaults filled in. */
export interface Runtime {
  readonly fetch: Fetch
  readonly clock: Clock
  readonly random: () => number
}

export function resolveRuntime(options: RuntimeOptions): Runtime {
  return {
    // Read lazily: a test or an instrumentation may replace the global after this module was loaded.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    clock: options.clock ?? hostClock,
    random: options.random ?? Math.random,
  }
}
