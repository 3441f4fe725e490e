import { createClient } from '@northbound/auth'
import { denoKvStore, type KvStore } from '@northbound/auth/deno'
import { createEmulator, demoApp } from '@northbound/emulator'
// ---cut---
// Not needed in your program, where Deno declares this itself.
declare const Deno: { openKv(path?: string): Promise<KvStore & { close(): void }> }

const emulator = createEmulator()
// On Deno Deploy: `Deno.openKv()`, one database for all isolates.
const kv = await Deno.openKv(':memory:')

const isolates = Array.from({ length: 3 }, () =>
  createClient({
    url: 'https://server:8743',
    ...demoApp,
    store: denoKvStore(kv),
    fetch: emulator.fetch,
  }),
)
const devices = 'iocm/app/dm/v1.4.0/devices?pageNo=0'
const answers = await Promise.all(isolates.map((platform) => platform.get(devices)))
console.log(answers.map(({ status }) => status).join(' '))
console.log(`${emulator.journal.count('login')} login`)
kv.close()
