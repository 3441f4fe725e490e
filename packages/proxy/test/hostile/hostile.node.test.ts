/**
 * Requests over raw sockets, as no browser would send them: product.md 4.3 row by row, and more. Each is refused with the
 * status that was intended, and the journal of the emulator shows that the platform was not asked for anything.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serveEmulator as servePlatform } from '@northbound/emulator/node'
import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { createProxy, routeGroups } from '@northbound/proxy'
import { serve } from '@northbound/proxy/node'
import { app, page } from '../stage/create-stage.ts'
import { framing } from './framing.ts'
import { headers } from './headers.ts'
import { type Hostile, request } from './hostile.ts'
import { hosts } from './hosts.ts'
import { origins } from './origins.ts'
import { paths } from './paths.ts'
import { requestLine } from './request-line.ts'
import { sendRaw, statusesOf } from './send-raw.ts'
import { stripped } from './stripped.ts'

const families: Readonly<Record<string, readonly Hostile[]>> = {
  'request line': requestLine,
  paths,
  hosts,
  framing,
  headers,
  origins,
}

const emulator = createEmulator({ apps: [app], seed: 7 })
const received: Headers[] = []
let port: number
let close: () => Promise<void>

beforeAll(async () => {
  const platform = await servePlatform({
    fetch(input) {
      received.push(new Headers((input as Request).headers))
      return emulator.fetch(input)
    },
  })
  const source = createTokenSource({ url: platform.url, ...app })
  const running = await serve(
    createProxy({
      platform: source,
      origins: [page],
      routes: [...routeGroups.devices, ...routeGroups.commands],
      limits: { perMinute: 10_000 },
    }),
  )
  port = running.port
  close = async () => {
    await running.close()
    await source.close()
    await platform.close()
  }
})
afterAll(() => close())
beforeEach(() => {
  emulator.journal.clear()
  received.length = 0
})

test('there are more than eighty of them, and no two are the same', () => {
  const all = Object.values(families).flat()
  expect(new Set(all.map(({ raw }) => raw)).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(80)
})

test('what they are made from is carried, so each is refused for what was changed', async () => {
  expect(statusesOf(await sendRaw(port, request()))).toEqual([200])
  expect(emulator.journal.count('devices')).toBe(1)
})

describe.each(Object.entries(families))('%s', (_family, cases) => {
  test.each(cases.map((one) => [one.what, one] as const))(
    '%s',
    async (_what, { raw, statuses }) => {
      const text = await sendRaw(port, raw)

      expect(statusesOf(text)).toEqual(statuses)
      expect(emulator.journal.count()).toBe(0)
      expect(received).toEqual([])
      expect(text).not.toContain(app.secret)
      if (!raw.includes(`Origin: ${page}\r\n`))
        expect(text).not.toContain('access-control-allow-origin')
    },
  )
})

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
]

describe('carried, but stripped', () => {
  test.each(stripped)('%s', async (_what, ...lines) => {
    const [first = ''] = lines
    const without = first.startsWith('Connection') ? ['Connection'] : []

    const text = await sendRaw(
      port,
      request({ without, lines: [...lines, ...(without.length ? ['Connection: close'] : [])] }),
    )

    expect(statusesOf(text)).toEqual([200])
    const calls = received.filter((each) => each.get('app_key') !== null)
    expect(calls.length).toBe(1)
    expect([...calls[0]!.keys()].filter((name) => !allowed.includes(name))).toEqual([])
    expect(calls[0]!.get('app_key')).toBe(app.appId)
    expect(calls[0]!.get('authorization')).toMatch(/^Bearer [\da-f]{20,32}$/)
    expect(calls[0]!.get('accept-encoding')).toBe('identity')
  })
})
