import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '@northbound/proxy/node'

const file = join(mkdtempSync(join(tmpdir(), 'northbound-')), 'northbound.yaml')
const write = (text: string) => writeFileSync(file, text)
const env = { NORTHBOUND_SECRET: 'from-the-environment', NORTHBOUND_PORT: '9000' }

write(`platform:
  url: https://server:8743
  appId: my-app
routes: [devicesReadOnly]
origins: [https://app.example.com]
listen:
  port: 8080
`)
const { proxy, serve } = loadConfig({ file, env })
console.log(proxy.origins, serve.port)

// Errors name line and field, and quote no value.
write(`platform:
  url: https://server:8743
  appId: my-app
  secret: the-secret-itself
routes: [devicesReadOnly]
origins: https://app.example.com
`)
try {
  loadConfig({ file, env })
} catch (error) {
  console.log(String(error).replaceAll(file, 'northbound.yaml').replaceAll('; ', ';\n'))
}
