/** Without an identity, limits count by the address of the caller, which a custom server passes to the proxy. */
import { NorthboundError } from '@northbound/auth'
import type { ProxyOptions, RateLimit } from '@northbound/proxy'
import { expect, test, vi } from 'vitest'
import { handleOf } from '../src/exchange/seams.ts'
import type { Incoming } from '../src/wire/incoming.ts'
import type { Send } from '../src/wire/send.ts'
import { KnownCredentials } from '../src/limits/known-credentials.ts'
import { bareMount } from './stage/bare-mount.ts'
import { createStage, devices } from './stage/create-stage.ts'
import { createGate } from './suite/gate.ts'

const headers: Readonly<Record<string, string>> = { host: 'localhost', 'x-northbound': '1' }

const fails = () => Promise.reject<never>(new NorthboundError('unreachable'))

function callFrom(peer: string | undefined, more: Readonly<Record<string, string>> = {}): Incoming {
  return {
    method: 'GET',
    target: devices,
    header: (name) => more[name] ?? headers[name],
    ...(peer !== undefined && { peer }),
    signal: new AbortController().signal,
    body: undefined,
  }
}

test.each([
  ['of another machine is limited to its share of the slots', '10.0.0.1', 1],
  ['of this machine, which may be a reverse proxy, may use all slots', '127.0.0.1', 3],
  ['of this machine by IPv6 may use all slots', '::ffff:127.0.0.1', 3],
])('a peer %s', async (_what, peer, taken) => {
  await using stage = await createStage(bareMount, { limits: { concurrent: 4 } })
  const end = createGate()
  const silent: Send<never> = async () => {
    await end.opened
    throw new Error('This platform never answers.')
  }

  for (let call = 0; call < 3; call++) void handleOf(stage.proxy)(callFrom(peer), silent)

  await vi.waitFor(() => expect(stage.proxy.underWay).toBe(taken))
  // The next caller gets a slot at once, so all earlier calls have been checked.
  void handleOf(stage.proxy)(callFrom('10.0.0.2'), silent)
  await vi.waitFor(() => expect(stage.proxy.underWay).toBe(taken + 1))
  end.open()
})

test.each<[what: string, said: unknown, counted: string]>([
  ['returns', '10.0.0.7', '10.0.0.7'],
  ['returns, of IPv6 by /64', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['does not return, which is that of the connection', undefined, '192.0.2.1'],
  ['replaces by an empty string, which is that of the connection', '', '192.0.2.1'],
  ['replaces by a number, which is that of the connection', 7, '192.0.2.1'],
  [
    'replaces by more than 64 characters, which is that of the connection',
    'x'.repeat(65),
    '192.0.2.1',
  ],
])('calls are counted by the address that the option peer %s', async (_what, said, counted) => {
  const rateLimit = vi.fn<RateLimit>(async () => undefined)
  const peer = vi.fn<NonNullable<ProxyOptions['peer']>>(() => said as string)
  await using stage = await createStage(bareMount, { rateLimit, peer })

  const { done } = await handleOf(stage.proxy)(callFrom('192.0.2.1'), fails)

  done()
  expect(rateLimit.mock.calls).toEqual([[counted]])
  expect(peer.mock.calls).toEqual([[{ header: expect.any(Function), peer: '192.0.2.1' }]])
})

test('an address that the option peer returns is limited to its share of the slots', async () => {
  await using stage = await createStage(bareMount, {
    limits: { concurrent: 4 },
    peer: ({ header }) => header('cf-connecting-ip'),
  })
  const from = (address: string) => callFrom('127.0.0.1', { 'cf-connecting-ip': address })
  const end = createGate()
  const silent: Send<never> = async () => {
    await end.opened
    return fails()
  }

  for (let call = 0; call < 3; call++) void handleOf(stage.proxy)(from('10.0.0.1'), silent)
  void handleOf(stage.proxy)(from('10.0.0.2'), silent)

  await vi.waitFor(() => expect(stage.proxy.underWay).toBe(2))
  end.open()
})

/** A proxy that accepts one credential, with a stopped clock, and its responses. */
async function createGuarded() {
  const stage = await createStage(bareMount, {
    limits: { failuresPerMinute: 1, perMinute: 1_000_000 },
    now: () => 0,
    authorize: ({ header }) =>
      header('authorization')?.startsWith('right') ? { id: 'one' } : undefined,
  })
  return {
    stage,
    async statusOf(peer: string | undefined, authorization: string) {
      const answer = await handleOf(stage.proxy)(callFrom(peer, { authorization }), fails)
      answer.done()
      return answer.status
    },
    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  }
}

test('counts no failures of calls without an address, so that one caller cannot lock out all others', async () => {
  await using guarded = await createGuarded()
  const statuses = []
  for (let guess = 0; guess < 5; guess++) {
    statuses.push(await guarded.statusOf(undefined, `wrong ${guess}`))
  }
  expect(statuses).toEqual(Array(5).fill(401))
})

test('drops the blocked address with the oldest failure beyond 10,000 addresses', async () => {
  await using guarded = await createGuarded()
  for (const peer of ['first', 'second', 'second', 'first']) {
    await guarded.statusOf(peer, 'wrong')
  }
  for (let peer = 0; peer < 9999; peer++)
    await guarded.statusOf(`10.0.${peer >> 8}.${peer & 255}`, 'wrong')

  expect(await guarded.statusOf('first', 'wrong')).toBe(429)
  expect(await guarded.statusOf('second', 'wrong')).toBe(401)
})

test('remembers at most 10,000 credentials, and at least the last 5000', async () => {
  await using guarded = await createGuarded()
  for (let user = 0; user <= 10_000; user++) await guarded.statusOf('10.0.0.1', `right ${user}`)
  await guarded.statusOf('10.0.0.2', 'wrong')
  await guarded.statusOf('10.0.0.2', 'wrong')

  expect(await guarded.statusOf('10.0.0.2', 'right 0')).toBe(429)
  expect(await guarded.statusOf('10.0.0.2', 'right 5001')).toBe(502)
  expect(await guarded.statusOf('10.0.0.2', 'right 10000')).toBe(502)
})

test('keeps only a numeric digest of a credential, which differs between proxies', () => {
  const header = (name: string) => (name === 'authorization' ? 'Basic canary' : undefined)
  const digests = [new KnownCredentials(), new KnownCredentials()].map((known) =>
    known.digestOf(header, ['authorization', 'cookie']),
  )
  expect(digests).toEqual([expect.any(Number), expect.any(Number)])
  expect(digests[0]).not.toBe(digests[1])
})

test.each<[what: string, first: string[], second: string[]]>([
  ['a character that moved to the next header', ['ab', 'c'], ['a', 'bc']],
  ['headers in another order', ['a', 'b'], ['b', 'a']],
  ['another last character', ['abc', ''], ['abd', '']],
  [
    'another character in the middle of a password',
    [`${'x'.repeat(60)}y${'x'.repeat(60)}`, ''],
    ['x'.repeat(121), ''],
  ],
  ['a token of the same length', ['a'.repeat(2000), ''], ['b'.repeat(2000), '']],
  ['a longer text with a zero character at its end', ['a', ''], ['a\0', '']],
])('the digest differs for %s', (_what, first, second) => {
  const known = new KnownCredentials()
  const digestOf = (values: string[]) =>
    known.digestOf((name) => values[Number(name)] ?? '', ['0', '1'])
  expect(digestOf(first)).not.toBe(digestOf(second))
  expect(digestOf(first)).toBe(digestOf(first))
})
