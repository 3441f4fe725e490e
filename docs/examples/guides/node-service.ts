import { createClient, createTokenSource, keepWarm } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()

// One module of your service creates these two, and all others import them.
const tokens = createTokenSource({
  url: 'https://server:8743',
  appId: demoApp.appId,
  secret: () => demoApp.secret, // called at each login: from a vault, a file, the environment
  fetch: emulator.fetch,
  onEvent(event) {
    if (event.name === 'northbound.login')
      console.log(event.name, 'generation', event.attributes.generation)
  },
})
const platform = createClient({ tokens, fetch: emulator.fetch })

// Renews in the background, so that no call has to wait. Its timers do not keep the process alive.
const stop = keepWarm(tokens)

const page = await platform
  .get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo: 0, pageSize: 2 } })
  .json<{ devices: { deviceInfo: { name: string } }[] }>()
for (const { deviceInfo } of page.devices) console.log(deviceInfo.name)

// On SIGTERM: waits for a login that is under way. It does not log out, because other processes may share the token.
stop()
await tokens.close()
