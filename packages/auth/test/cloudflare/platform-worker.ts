/** The emulator as a Worker, in place of the internet: a platform for each application that logs in. */
import { createEmulator, type Emulator } from '@northbound/emulator'
import { passRealTime } from '../real-time.ts'

interface Platform {
  readonly emulator: Emulator
  logins: number
}

const platforms = new Map<string, Platform>()

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const [, awaited] = /^\/arrival\/(.+)/.exec(pathname) ?? []
    if (awaited !== undefined) {
      await hasLogins(awaited, 1)
      return new Response()
    }
    const appId = new URLSearchParams(await request.clone().text()).get('appId') ?? ''
    const emulator = createEmulator({ apps: [{ appId, secret: 's' }] })
    const platform = platforms.get(appId) ?? { emulator, logins: 0 }
    platforms.set(appId, platform)
    // An answer is delayed, so that a cancelled request does not see it.
    const isLeft = ++platform.logins === 1 && appId.startsWith('in-flight')
    await (isLeft ? hasLogins(appId, 2) : passRealTime(50))
    return platform.emulator.fetch(request)
  },
}

/** Looks again and again: in workerd a promise of another request would be of no use here. */
async function hasLogins(appId: string, count: number): Promise<void> {
  while ((platforms.get(appId)?.logins ?? 0) < count) {
    await passRealTime(5)
  }
}
