import { createTokenSource, type Fetch, type TokenSourceOptions } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator } from '@northbound/emulator'

/** A secret that a careless encoding would break. */
export const app = { appId: 'na-under-test', secret: 's€crét &=+% two' }
export const url = 'https://platform.test:8743'
export const devices = `${url}/iocm/app/dm/v1.4.0/devices?pageNo=0`

/** How long a request takes on its way there and its answer on its way back, in ms. */
export type Delays = (path: string, count: number) => { there?: number; back?: number }

/**
 * One clock, one platform on it, a network between them that can be slow or cut, and a token source.
 * Everything is deterministic: the emulator's journal shows what reached the platform.
 */
export function createStage(options: Partial<TokenSourceOptions> = {}) {
  const clock = createManualClock()
  const emulator = createEmulator({ apps: [app], now: clock.now, wait: clock.wait, seed: 7 })
  const ask = clock.fetch(emulator.fetch)
  let delays: Delays = () => ({})
  let failures: (() => Promise<Response>)[] = []
  let sent = 0

  const pass = (ms = 0) => (ms ? clock.wait(ms) : undefined)

  const fetch: Fetch = async (input, init) => {
    const request = new Request(input, init)
    const { there, back } = delays(new URL(request.url).pathname, sent++)
    await pass(there)
    const failure = failures.shift()
    if (failure) return clock.track(await failure())
    const response = await ask(request)
    await pass(back)
    return response
  }

  return {
    clock,
    emulator,
    fetch,
    tokens: createTokenSource({ url, ...app, fetch, clock, random: () => 0, ...options }),
    count: (api: 'login' | 'refreshToken' | 'devices') => emulator.journal.count(api),
    /** Lets the wire be slow from now on. */
    slowDown(next: Delays) {
      delays = next
    },
    /** The next requests end like this before they reach the platform. */
    failNext(...next: (() => Promise<Response>)[]) {
      failures = next
    },
    /** Another client with the same appId logs in without our store, which supersedes our token. */
    async loginElsewhere() {
      const response = await ask(`${url}/iocm/app/sec/v1.1.0/login`, {
        method: 'POST',
        body: new URLSearchParams(app),
      })
      const { accessToken } = (await response.json()) as { accessToken: string }
      return accessToken
    },
  }
}

/** What Node throws when no server listens on the port. */
export const connectionRefused = async (): Promise<Response> => {
  throw new TypeError('fetch failed', {
    cause: Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:8743'), {
      code: 'ECONNREFUSED',
    }),
  })
}

/** What Node throws when the connection breaks after the request was sent. */
export const connectionReset = async (): Promise<Response> => {
  throw new TypeError('fetch failed', {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  })
}

/** A platform that never answers. */
export const silence = (): Promise<Response> => new Promise(() => {})
