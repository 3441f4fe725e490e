import {
  type Clock,
  createTokenSource,
  type Token,
  type TokenSource,
  type TokenStore,
} from '@northbound/auth'
import { sendWithToken } from '../../src/client/send-with-token.ts'
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

/** A process with its own token source that can freeze for a while or forever. */
export interface SimulatedProcess {
  readonly tokens: TokenSource
  /** Nothing in it goes on for so long; what is due meanwhile happens when it thaws. */
  freeze(ms: number): void
  /** Crashes. */
  kill(): void
  /**
   * A call of the API as `withToken` makes it.
   *
   * @param options `onToken` hears of each token that the source hands out; `carried` is a token from an earlier life of
   * the process, which the caller tries first
   */
  call(options: CallOptions): Promise<CallResult>
}

export interface CallOptions {
  onToken?(token: Token): void
  readonly carried?: string | undefined
  readonly signal?: AbortSignal | undefined
}

export interface CallResult {
  readonly isAccepted: boolean
  /** How many requests were rejected. */
  readonly rejections: number
  /** The token that was sent last. */
  readonly accessToken: string
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
    async call({ onToken, carried, signal }) {
      let rejections = 0
      let accessToken = ''
      const send = async (sent: string) => {
        accessToken = sent
        await slow(options.callLatency())
        if (platform.accepts(sent)) return new Response()
        rejections++
        return Response.json({ error_code: '1010005' }, { status: 403 })
      }
      /** What the caller was given must not be given to it again once it has said that it was rejected. */
      const watched: TokenSource = {
        ...tokens,
        async get(wait = {}) {
          const token = await tokens.get(wait)
          onToken?.(token)
          return token
        },
      }
      if (carried !== undefined && (await send(carried)).ok)
        return { isAccepted: true, rejections, accessToken }
      const first =
        carried === undefined ? undefined : await watched.get({ rejected: carried, signal })
      const source = first ? { ...watched, get: startingWith(first, watched) } : watched
      const { ok } = await sendWithToken(source, signal, undefined, send)
      return { isAccepted: ok, rejections, accessToken }
    },
  }
}

/** The token that was asked for already comes first. */
function startingWith(first: Token, { get }: TokenSource): TokenSource['get'] {
  let next: Token | undefined = first
  return async (wait) => {
    const token = next ?? (await get(wait))
    next = undefined
    return token
  }
}
