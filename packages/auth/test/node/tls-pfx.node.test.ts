import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@northbound/auth'
import { tlsFetch } from '@northbound/auth/node'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { expect, onTestFinished, test } from 'vitest'

test('a client shows the certificate of a PKCS12 file that a passphrase opens', async () => {
  const platform = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
  const folder = mkdtempSync(join(tmpdir(), 'northbound-pfx-'))
  onTestFinished(async () => {
    await platform.close()
    rmSync(folder, { recursive: true })
  })
  const { ca, client } = platform.certificates!
  const [cert, key, out] = ['cert.pem', 'key.pem', 'both.p12'].map((name) => join(folder, name))
  writeFileSync(cert!, client.cert)
  writeFileSync(key!, client.key)
  const passphrase = 'a passphrase of this test'
  execFileSync('openssl', [
    'pkcs12',
    '-export',
    '-inkey',
    key!,
    '-in',
    cert!,
    '-out',
    out!,
    '-passout',
    `pass:${passphrase}`,
  ])

  await using fetch = tlsFetch({ ca, pfx: readFileSync(out!), passphrase })
  const answer = await createClient({ url: platform.url, ...demoApp, fetch }).get(
    'iocm/app/dm/v1.4.0/devices?pageNo=0',
  )

  expect(answer.status).toBe(200)
})
