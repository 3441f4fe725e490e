/** A fresh process that imports an emulator, makes one and logs in: `cold-program.ts <file of the emulator>`; sends the ms. */
import type * as emulatorPackage from '@northbound/emulator'

const started = performance.now()
const { createEmulator, demoApp }: typeof emulatorPackage = await import(process.argv[2] ?? '')
const imported = performance.now()
const emulator = createEmulator()
const answer = await emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', {
  method: 'POST',
  body: new URLSearchParams(demoApp),
})
if (!(await answer.text()).includes('accessToken')) throw new Error('there was no token')
process.send?.({ importMs: imported - started, ms: performance.now() - started })
