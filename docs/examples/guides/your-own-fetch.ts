import { createTokenSource, type Fetch, withToken } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()

/** Your existing code, which accepts a fetch function. */
class DeviceService {
  readonly #fetch: Fetch

  constructor(fetch: Fetch) {
    this.#fetch = fetch
  }

  async names(): Promise<string[]> {
    const answer = await this.#fetch('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0')
    const { devices } = (await answer.json()) as { devices: { deviceInfo: { name: string } }[] }
    return devices.map(({ deviceInfo }) => deviceInfo.name)
  }
}

// Two lines replace the login, the timer and the retry.
const tokens = createTokenSource({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch })
const service = new DeviceService(withToken(tokens, { fetch: emulator.fetch }))

console.log((await service.names()).join('\n'))
