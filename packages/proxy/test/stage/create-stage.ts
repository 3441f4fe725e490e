import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { createProxy, type ProxyEvent, type ProxyOptions, routeGroups } from '@northbound/proxy'
import type { Mount, Mounted } from './mount.ts'
import { noneUnderWay } from './none-under-way.ts'

/** Values that are found wherever they turn up: the secret, and what an emulator with this seed hands out as tokens. */
export const app = { appId: 'na-under-test', secret: 'CANARYsecret+%&=7f3a' }
export const page = 'https://app.example.com'
export const devices = '/iocm/app/dm/v1.4.0/devices?pageNo=0'
export const commands = '/iocm/app/cmd/v1.4.0/deviceCommands'

/** What the platform got: the header names and values as they came over the wire of this mount. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly signal: AbortSignal
}

type Platform = (request: Request) => Response | Promise<Response>

/**
 * A platform, a token source and a proxy on one mount. The emulator is the platform until a test puts another in its place;
 * logins always go to the emulator.
 */
export async function createStage(mount: Mount, options: Partial<ProxyOptions> = {}) {
  const emulator = createEmulator({ apps: [app], seed: 7 })
  const received: Received[] = []
  const events: ProxyEvent[] = []
  let platform: Platform = (request) => emulator.fetch(request)

  const answer = async (request: Request): Promise<Response> => {
    const { method, url, headers, signal } = request
    received.push({ method, url, headers: new Headers(headers), signal })
    return platform(request)
  }
  const wire = await mount.wire(answer)
  const source = createTokenSource({ url: wire.url, ...app, fetch: emulator.fetch })
  const proxy = createProxy({
    tokens: source,
    origins: [page],
    routes: [...routeGroups.devices, ...routeGroups.commands],
    onEvent: (event) => events.push(event),
    ...(wire.fetch && { fetch: wire.fetch }),
    ...options,
  })
  const mounted: Mounted = await mount.open(proxy)

  return {
    emulator,
    source,
    proxy,
    received,
    events,
    ...mounted,
    /** From now on this answers in the place of the emulator. */
    replacePlatform(next: Platform) {
      platform = next
    },
    /** Someone else logs in with the same appId: the token in hand is dead. */
    async loginElsewhere() {
      await emulator.fetch(`${wire.url}/iocm/app/sec/v1.1.0/login`, {
        method: 'POST',
        body: new URLSearchParams(app),
      })
    },
    async [Symbol.asyncDispose]() {
      await mounted.close()
      await noneUnderWay(proxy)
      await source.close()
      await wire.close()
      emulator[Symbol.dispose]()
    },
  }
}
