import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const logIn = () =>
  emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', {
    method: 'POST',
    body: new URLSearchParams(demoApp),
  })

console.log((await logIn()).status)

emulator.faults.next({ api: 'login', code: '100208' })
console.log(await (await logIn()).text())

for (const { seq, api, status } of emulator.journal.entries) console.log(seq, api, status)
