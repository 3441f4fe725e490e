import { readPlatformError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
// Login requires a form. In JSON the platform finds no field.
const response = await fetch('https://server:8743/iocm/app/sec/v1.1.0/login', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(demoApp),
})

const error = await readPlatformError(response)
console.log(error?.platformCode, error?.kind, error?.retry)
