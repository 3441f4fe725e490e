import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const login = (init: RequestInit) =>
  emulator.fetch('https://server:8743/iocm/app/sec/v1.1.0/login', { method: 'POST', ...init })

await login({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(demoApp),
})
await login({ body: new URLSearchParams({ appid: demoApp.appId, secret: demoApp.secret }) })
await emulator.fetch('https://server:8743/iocm/app/dm/v1.4.0/Devices')

// The journal contains no secret and no token, but says what the answer does not.
for (const { method, path, status, code, note } of emulator.journal.entries) {
  console.log(method, path, status, code ?? '-', '\n ', note)
}
