import { login } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'

// A secret with a character that has a special meaning in a form.
const app = { appId: 'my-app', secret: 'one+two&three=%' }
const emulator = createEmulator({ apps: [app] })
const url = 'https://server:8743/iocm/app/sec/v1.1.0/login'
const headers = { 'content-type': 'application/x-www-form-urlencoded' }

const byHand = `appId=${app.appId}&secret=${app.secret}`
const asWritten = await emulator.fetch(url, { method: 'POST', headers, body: byHand })
console.log('by hand:', await asWritten.text())

const encoded = await emulator.fetch(url, { method: 'POST', body: new URLSearchParams(app) })
console.log('URLSearchParams:', encoded.status)

const json = { 'content-type': 'application/json' }
const asJson = await emulator.fetch(url, {
  method: 'POST',
  headers: json,
  body: JSON.stringify(app),
})
console.log('JSON:', await asJson.text())

const grant = await login({ url: 'https://server:8743', ...app, fetch: emulator.fetch })
console.log('login:', grant.tokenType, grant.expiresIn)
