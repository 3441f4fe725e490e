import { createEmulator, demoApp } from '@northbound/emulator'
import { emulatorHandlers } from '@northbound/emulator/msw'
import { setupServer } from 'msw/node'

const url = 'https://platform.test:8743'
const server = setupServer(...emulatorHandlers(createEmulator(), { url }))
server.listen()

const body = new URLSearchParams(demoApp)
const answer = await fetch(`${url}/iocm/app/sec/v1.1.0/login`, { method: 'POST', body })
console.log(answer.status)

server.close()
