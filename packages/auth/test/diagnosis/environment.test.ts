import { describe, expect, test } from 'vitest'
import { type DiagnosisHost, readEnvironment } from '../../src/diagnosis/index.ts'
import { readTarget } from '../../src/diagnosis/target-address.ts'

/** A browser whose permissions are these. */
function browser(permissions: Record<string, string>): DiagnosisHost {
  return {
    location: { origin: 'https://page.example.org' },
    isSecureContext: true,
    navigator: {
      onLine: true,
      permissions: {
        query: async ({ name }: { name: string }) => {
          if (!(name in permissions)) throw new TypeError(`${name} is not a permission`)
          return { state: permissions[name]! }
        },
      },
    },
  }
}

describe('the environment', () => {
  test.each([
    [
      'https://localhost:8743',
      { 'loopback-network': 'denied', 'local-network': 'granted' },
      'denied',
    ],
    ['https://10.0.0.7', { 'loopback-network': 'denied', 'local-network': 'granted' }, 'granted'],
    ['https://10.0.0.7', { 'local-network-access': 'prompt' }, 'prompt'],
    ['https://10.0.0.7', { 'local-network': 'perhaps' }, 'unknown'],
    ['https://10.0.0.7', {}, 'unknown'],
  ])('of a browser, for %s with %o: %s', async (url, permissions, expected) => {
    const environment = await readEnvironment(url, browser(permissions))

    expect(environment).toEqual({
      runtime: 'browser',
      pageOrigin: 'https://page.example.org',
      isSecure: true,
      isOnline: true,
      localNetwork: expected,
    })
  })

  test('of a browser without permissions', async () => {
    const host = { location: { origin: 'null' }, navigator: { onLine: false } }

    expect(await readEnvironment('https://10.0.0.7', host)).toMatchObject({
      runtime: 'browser',
      isOnline: false,
      isSecure: false,
      localNetwork: 'unknown',
    })
  })

  test('of a server, also of Deno when it is started with a location', async () => {
    const location = { origin: 'https://page.example.org' }

    expect(await readEnvironment('https://10.0.0.7', {})).toMatchObject({
      runtime: 'server',
      isOnline: true,
    })
    expect(await readEnvironment('https://10.0.0.7', { location, Deno: {} })).toMatchObject({
      runtime: 'server',
      pageOrigin: undefined,
    })
  })
})

describe('an address', () => {
  test.each([
    ['http://localhost', 'this-machine'],
    ['http://emulator.localhost:8743', 'this-machine'],
    ['http://127.8.9.1', 'this-machine'],
    ['http://[::1]', 'this-machine'],
    ['http://0.0.0.0', 'this-machine'],
    ['https://10.1.2.3', 'local-network'],
    ['https://172.16.0.1', 'local-network'],
    ['https://172.32.0.1', 'internet'],
    ['https://192.168.1.1', 'local-network'],
    ['https://169.254.1.1', 'local-network'],
    ['https://100.64.0.1', 'local-network'],
    ['https://100.128.0.1', 'internet'],
    ['https://[fd00::1]', 'local-network'],
    ['https://[fe80::1]', 'local-network'],
    ['https://[2001:db8::1]', 'internet'],
    ['https://printer.local', 'local-network'],
    ['https://platform', 'local-network'],
    ['https://10.example.net', 'internet'],
    ['https://localhost.evil.net', 'internet'],
    ['https://8.8.8.8', 'internet'],
  ])('%s is of %s', (url, place) => {
    expect(readTarget(url)?.place).toBe(place)
  })

  test('readTarget keeps only scheme, host and port of an address, and no credentials', () => {
    expect(readTarget('https://me:pass@Server.INVALID./base?secret=x#y')).toEqual({
      scheme: 'https',
      host: 'server.invalid',
      port: 443,
      origin: 'https://server.invalid.',
      place: 'internet',
      isAddress: false,
      isReserved: true,
    })
  })

  test.each(['', 'platform', 'ftp://server', 'javascript:alert(1)'])(
    '%j is not an address',
    (url) => {
      expect(readTarget(url)).toBeUndefined()
    },
  )
})
