import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRelaySettings } from '../dev/read-relay-settings.ts'

test.each([
  [undefined, {}],
  ['', {}],
  ['https://server:8743', { platform: 'https://server:8743' }],
  ['lab=https://server:8743/', { lab: 'https://server:8743' }],
  [
    'lab=https://server:8743, live=https://other:8743/base',
    { lab: 'https://server:8743', live: 'https://other:8743/base' },
  ],
])('NORTHBOUND_RELAY=%s', (NORTHBOUND_RELAY, platforms) => {
  expect(readRelaySettings({ NORTHBOUND_RELAY }).platforms).toEqual(platforms)
})

test('reads the files, and names the variable of a missing file, but not its value', () => {
  const folder = mkdtempSync(join(tmpdir(), 'northbound-relay-settings-'))
  const path = join(folder, 'ca.pem')
  writeFileSync(path, 'a certificate')

  const { tls } = readRelaySettings({ NORTHBOUND_RELAY_CA: path, NORTHBOUND_RELAY_PASSPHRASE: 'x' })
  rmSync(folder, { recursive: true })

  expect(tls).toEqual({ ca: 'a certificate', passphrase: 'x', cert: undefined, key: undefined })
  const read = () => readRelaySettings({ NORTHBOUND_RELAY_KEY: path })
  expect(read).toThrow('NORTHBOUND_RELAY_KEY: the file cannot be read (ENOENT); give its path')
  expect(read).not.toThrow(path)
})
