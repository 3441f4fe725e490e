import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '@northbound/emulator'
import { issueCertificates, serveEmulator } from '@northbound/emulator/node'

const into = mkdtempSync(join(tmpdir(), 'northbound-'))
const { certificates, howToTrust } = await issueCertificates({ into, names: ['platform.test'] })
console.log(readdirSync(into).join(' '))
console.log(howToTrust.split('\n', 1)[0])

const tls = { certificates, clientCertificate: 'required' } as const
const running = await serveEmulator(createEmulator(), { tls })

const { ca, client } = certificates
const [answer] = await once(get(running.url, { ca, ...client }), 'response')
console.log(answer.statusCode)
await running.close()
