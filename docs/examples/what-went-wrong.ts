import { isNorthboundError, login } from '@northbound/auth'
import { explain, inspectCredentials } from '@northbound/auth/guidance'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
// Copied from a mail, with the line break.
const credentials = { appId: demoApp.appId, secret: `${demoApp.secret}\n` }

try {
  await login({ url: 'https://server:8743', ...credentials, fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(`${error.kind}, code ${error.platformCode}, see ${error.docs}`)
  console.log(explain(error).meaning)
  for (const finding of inspectCredentials(credentials)) {
    console.log(`${finding.field}: ${finding.problem} at ${finding.at}`)
  }
}
