import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch })

/** What a service can do about each failure. */
async function advise(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'fine'
  } catch (error) {
    if (!isNorthboundError(error)) throw error
    switch (error.kind) {
      case 'throttled':
        return `wait ${(error.retryAfterMs ?? 60_000) / 1000} s`
      case 'credentials-rejected':
      case 'application-frozen':
        return `call the operator (code ${error.platformCode})`
      case 'timed-out':
        return error.reached === 'maybe' ? 'look whether it was done, then again' : 'again'
      default:
        return `${error.kind}, retry: ${error.retry}`
    }
  }
}

const list = () => platform.get('iocm/app/dm/v1.4.0/devices?pageNo=0', { retry: 0 }).json()

emulator.faults.next({ api: 'devices', code: '1010009', retryAfter: 30 })
console.log(await advise(list()))

emulator.faults.next({ api: 'devices', code: '50252' })
console.log(await advise(list()))

// An error with HTTP 200, which a check of the status would miss.
const body = { error_code: '100418', error_desc: 'The device is not existed.' }
emulator.faults.next({ api: 'devices', status: 200, body })
console.log(await advise(list()))

console.log(await advise(list()))
