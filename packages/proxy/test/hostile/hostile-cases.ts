import { createEmulator } from '@northbound/emulator'
import { serveEmulator as servePlatform } from '@northbound/emulator/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { app, devices, page } from '../stage/create-stage.ts'
import { families } from './families.ts'
import { request } from './hostile.ts'
import { outcomeOf, type Runtime } from './outcome-of.ts'
import { sendRaw, statusesOf } from './send-raw.ts'
import { stripped } from './stripped.ts'

/** Of the call itself, of our allow-list, and what carries it on the wire. */
const allowed = [
  'accept',
  'accept-language',
  'content-type',
  'accept-encoding',
  'app_key',
  'authorization',
  'host',
  'connection',
  // Of the runtimes' own fetch.
  'user-agent',
]

/** A proxy on a port. */
interface Port {
  readonly port: number
  underWay(): Promise<number>
  close(): Promise<void>
}

/**
 * Sends each request over a raw socket, and compares what comes back and what reaches the platform.
 *
 * @param start opens a proxy in front of the platform at that address
 */
export function hostileCases(
  runtime: Runtime,
  start: (platformUrl: string) => Promise<Port>,
): void {
  const emulator = createEmulator({ apps: [app], seed: 7 })
  const received: { readonly line: string; readonly headers: Headers }[] = []
  let platform: Awaited<ReturnType<typeof servePlatform>>
  let proxy: Port

  beforeAll(async () => {
    platform = await servePlatform({
      fetch(input) {
        // Safe: it hands over a request, never an address.
        const { method, url, headers } = input as Request
        const { pathname, search } = new URL(url)
        received.push({ line: `${method} ${pathname}${search}`, headers: new Headers(headers) })
        return emulator.fetch(input)
      },
    })
    proxy = await start(platform.url)
    // The first call logs in.
    await sendRaw(proxy.port, request())
  })
  afterAll(async () => {
    await proxy?.close()
    await platform?.close()
  })
  beforeEach(() => {
    received.length = 0
  })
  afterEach(() => vi.waitUntil(async () => (await proxy.underWay()) === 0))

  test('what they are made from is carried, so each is refused for what was changed', async () => {
    expect(statusesOf(await sendRaw(proxy.port, request()))).toEqual([200])
    expect(linesOf(received)).toEqual([`GET ${devices}`])
  })

  describe.each(Object.entries(families))('%s', (_family, cases) => {
    const expected = cases.map((one) => ({ ...one, ...outcomeOf(one, runtime) }))

    test.each(expected)('$what', async ({ raw, by, statuses, carried }) => {
      const text = await sendRaw(proxy.port, raw, Math.max(statuses.length, 1))

      expect(statusesOf(text)).toEqual(statuses)
      if (statuses.length > 0) expect(linesOf(received)).toEqual(carried)
      else {
        // Chance decides whether the platform was asked before the connection was closed. The next call comes after that.
        await sendRaw(proxy.port, request())
        expect([[...carried, `GET ${devices}`], [`GET ${devices}`]]).toContainEqual(
          linesOf(received),
        )
      }
      if (by !== 'platform') expect(/^x-request-id: /im.test(text)).toBe(by === 'proxy')
      expect(text).not.toContain(app.secret)
      if (!raw.split(/\r?\n/).includes(`Origin: ${page}`))
        expect(text).not.toContain('access-control-allow-origin')
    })
  })

  describe('carried, but stripped', () => {
    test.each(stripped)('%s', async (_what, ...lines) => {
      const [first = ''] = lines
      const without = first.startsWith('Connection') ? ['Connection'] : []

      const text = await sendRaw(
        proxy.port,
        request({ without, lines: [...lines, ...(without.length ? ['Connection: close'] : [])] }),
      )

      expect(statusesOf(text)).toEqual([200])
      expect(received.length).toBe(1)
      const { headers } = received[0]!
      expect([...headers.keys()].filter((name) => !allowed.includes(name))).toEqual([])
      expect(headers.get('app_key')).toBe(app.appId)
      expect(headers.get('authorization')).toMatch(/^Bearer [\da-f]{20,32}$/)
      expect(headers.get('accept-encoding')).toBe('identity')
      expect(headers.get('user-agent') ?? '').not.toContain('CANARY')
    })
  })
}

function linesOf(received: readonly { readonly line: string }[]): string[] {
  return received.map(({ line }) => line)
}
