import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { createProxy, type ProxyEvent, type ProxyOptions, routeGroups } from '@northbound/proxy'
import type { Mount, Mounted } from './mount.ts'
import { noneUnderWay } from './none-under-way.ts'

/** Secret values that tests search for: the secret, and the tokens of an emulator with this seed. */
export const app = { appId: 'na-under-test', secret: 'CANARYsecret+%&=7f3a' }
export const page = 'https://app.example.com'
export const devices = '/iocm/app/dm/v1.4.0/devices?pageNo=0'
export const commands = '/iocm/app/cmd/v1.4.0/deviceCommands'

/** A request that the platform received, with header names and values as they were sent. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly signal: AbortSignal
}

type Platform = (request: Request) => Response | Promise<Response>

/**
 * A fixture of platform, token source and proxy on one mount. The emulator is the platform until a test replaces it; logins
 * always use the emulator.
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
    /** Replaces the emulator for all calls except logins. */
    replacePlatform(next: Platform) {
      platform = next
    },
    /** Another client logs in with the same appId, which supersedes the current token. */
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
