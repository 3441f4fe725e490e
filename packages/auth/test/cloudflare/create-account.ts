import type { Fetch } from '@northbound/auth'
import {
  type DurableNamespace,
  type DurableState,
  durableTokens,
  type DurableTokensOptions,
  durableTokenSource,
} from '@northbound/auth/cloudflare'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator } from '@northbound/emulator'
import { app, url } from '../stage/create-stage.ts'
import { createStorage } from './create-storage.ts'

/**
 * A simulated Cloudflare account with a manual clock: one binding, one object for each name, and a platform.
 * The tests in workerd show that the real thing behaves like this.
 */
export function createAccount(options: Partial<DurableTokensOptions> = {}) {
  const clock = createManualClock()
  const emulator = createEmulator({ apps: [app], now: clock.now, wait: clock.wait, seed: 7 })
  const ask = clock.fetch(emulator.fetch)
  const asked: string[] = []
  let stubs = 0
  const kept: Promise<unknown>[] = []
  const failures: unknown[] = []
  let ways: (() => Promise<Response>)[] = []
  let isStorageAway = false
  let objects = new Map<string, { fetch(request: Request): Promise<Response> }>()
  const storages = new Map<string, DurableState['storage']>()

  const fetch: Fetch = async (input, init) => {
    const way = ways.shift()
    return way ? clock.track(await way()) : ask(input, init)
  }
  const Tokens = durableTokens((env: typeof app) => {
    return { url, ...env, fetch, clock, random: () => 0, ...options }
  })
  const objectOf = (name: string) => {
    const storage = storages.get(name) ?? createStorage(() => isStorageAway)
    storages.set(name, storage)
    const object =
      objects.get(name) ?? new Tokens({ storage, waitUntil: (work) => kept.push(work) }, app)
    objects.set(name, object)
    return object
  }
  const namespace: DurableNamespace<string> = {
    idFromName: (name) => name,
    get: (name) => ({
      stub: ++stubs,
      async fetch(address, init) {
        asked.push(name)
        const failure = failures.shift()
        if (failure) throw failure
        const request = clock.track(new Request(address, init))
        return clock.track(await objectOf(name).fetch(request))
      },
    }),
  }

  return {
    clock,
    emulator,
    namespace,
    objectOf,
    /** Names of the objects that were asked, one for each question. */
    asked,
    /** How many stubs were made. */
    countStubs: () => stubs,
    /** What the objects asked Cloudflare to keep alive. */
    kept,
    /** What the next calls of the object throw. */
    failures,
    /** The next requests to the platform end like this. */
    answerNext(...next: (() => Promise<Response>)[]) {
      ways = next
    },
    /** A Worker's isolate of its own. */
    isolate: (more: { timeoutMs?: number } = {}) =>
      durableTokenSource(namespace, { url, appId: app.appId, clock, ...more }),
    /** Restarts the objects, as after an update; their storage stays. */
    restart() {
      objects = new Map()
    },
    /** From now on the objects can neither read nor write. */
    loseStorage() {
      isStorageAway = true
    },
    /** The objects lose what they stored, as after a move to another class. */
    forget() {
      objects = new Map()
      storages.clear()
    },
    countLogins: () => emulator.journal.count('login'),
    async loginElsewhere() {
      await ask(`${url}/iocm/app/sec/v1.1.0/login`, {
        method: 'POST',
        body: new URLSearchParams(app),
      })
    },
  }
}
