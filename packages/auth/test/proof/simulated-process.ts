import { type Clock, createTokenSource, type TokenSource, type TokenStore } from '@northbound/auth'
import type { FlatPlatform } from './flat-platform.ts'
import { flakyStore, type Wire } from './flaky-store.ts'

export const url = 'https://platform.test'
export const appId = 'na'

export interface SimulatedProcessOptions {
  readonly clock: Clock
  readonly platform: Pick<FlatPlatform, 'accepts' | 'fetch'>
  readonly store: TokenStore
  /** How messages to the store travel, but for the freezing. */
  readonly wire: Wire
  /** What a call of the API takes one way, in ms. */
  callLatency(): number
  /** What the process believes the secret to be. */
  secret(): string
  random(): number
}

/** A process with a token source of its own, and a heart that can stop for a while or for ever. */
export interface SimulatedProcess {
  readonly tokens: TokenSource
  /** Nothing in it goes on for so long; what is due meanwhile happens when it thaws. */
  freeze(ms: number): void
  /** Ends without a word. */
  kill(): void
  /**
   * A call of the API as `withToken` makes it, of two requests at most.
   *
   * @returns how many requests were rejected: with 2 of them the call failed
   */
  call(onToken: (generation: number) => void, signal?: AbortSignal): Promise<0 | 1 | 2>
}

export function createSimulatedProcess(options: SimulatedProcessOptions): SimulatedProcess {
  const { clock, platform, wire } = options
  const now = () => clock.monotonic()
  let frozenUntil = 0

  const thaw = async () => {
    while (now() < frozenUntil) await wire.pass(frozenUntil - now())
  }
  const slow = async (ms: number) => {
    await wire.pass(ms)
    await thaw()
  }
  const tokens = createTokenSource({
    url,
    appId,
    secret: options.secret,
    clock: {
      now: clock.now,
      monotonic: clock.monotonic,
      schedule(ms, task) {
        let isCancelled = false
        const cancel = clock.schedule(ms, () => {
          if (now() >= frozenUntil) task()
          else void thaw().then(() => isCancelled || task())
        })
        return () => {
          isCancelled = true
          cancel()
        }
      },
    },
    random: options.random,
    store: flakyStore(options.store, { ...wire, pass: slow }),
    async fetch(input, init) {
      try {
        return await platform.fetch(input, init)
      } finally {
        await thaw()
      }
    },
  })

  return {
    tokens,
    freeze(ms) {
      frozenUntil = Math.max(frozenUntil, now() + ms)
    },
    kill() {
      frozenUntil = Number.POSITIVE_INFINITY
    },
    async call(onToken, signal) {
      let token = await tokens.get({ signal })
      for (const rejected of [1, 2] as const) {
        onToken(token.generation)
        await slow(options.callLatency())
        if (platform.accepts(token.accessToken)) return rejected === 1 ? 0 : 1
        if (rejected === 1) token = await tokens.get({ rejected: token.accessToken, signal })
      }
      return 2
    },
  }
}
