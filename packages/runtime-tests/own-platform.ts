import { demoApp, type RawFault } from '@northbound/emulator'
import { inject } from 'vitest'

/** What a test needs to call a platform that no other test shares, and to look behind it. */
export interface OwnPlatform {
  readonly url: string
  readonly appId: string
  readonly secret: string
  /** How many logins it has handled. */
  countLogins(): Promise<number>
  /** Orders its next answer; see the emulator's `faults`. */
  order(fault: RawFault): Promise<void>
}

export function ownPlatform(): OwnPlatform {
  const url = `${inject('platformUrl')}/${crypto.randomUUID()}`
  return {
    url,
    ...demoApp,
    countLogins: async () => (await fetch(`${url}/test/logins`)).json(),
    async order(fault) {
      await fetch(`${url}/test/faults`, { method: 'POST', body: JSON.stringify(fault) })
    },
  }
}
