import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTokenSource, sealedStore } from '@northbound/auth'
import { fileStore } from '@northbound/auth/node'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
const account = { url: 'https://server:8743', ...demoApp, fetch: emulator.fetch }

/** Whether a token can be read from a copy of the folder. */
async function canBeRead(seal: boolean): Promise<boolean> {
  const path = mkdtempSync(join(tmpdir(), 'northbound-'))
  const plain = fileStore({ path })
  const store = seal ? sealedStore(plain, { secret: demoApp.secret }) : plain
  const { accessToken } = await createTokenSource({ ...account, store }).get()
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
  const texts = files.filter((file) => file.endsWith('.record'))
  return texts.some((file) => readFileSync(join(path, file), 'utf8').includes(accessToken))
}

console.log(`plain: ${await canBeRead(false)}`)
console.log(`sealed: ${await canBeRead(true)}`)
