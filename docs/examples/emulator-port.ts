import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'

const running = await serveEmulator(createEmulator(), { port: 0 })

const body = new URLSearchParams(demoApp)
const answer = await fetch(`${running.url}/iocm/app/sec/v1.1.0/login`, { method: 'POST', body })
console.log(answer.status)

await running.close()
