/** Check 7, how often it may fail: one address that tries credentials is blocked, and shuts out nobody who is known. */
import { type Authorize, basicAuth, type ProxyOptions } from '@northbound/proxy'
import { expect, test, vi } from 'vitest'
import { createStage, devices } from '../stage/create-stage.ts'
import type { Mount } from '../stage/mount.ts'
import { createGate } from './gate.ts'

const right = 'one:a long enough password'
const alsoRight = 'two:another long password'
const basic = basicAuth({
  users: { one: 'a long enough password', two: 'another long password' },
})
const peer: ProxyOptions['peer'] = ({ header }) => header('x-forwarded-for')

/** A proxy that allows two failures in a minute, on a clock that a test moves. */
async function createGuarded(mount: Mount, options: Partial<ProxyOptions> = {}) {
  const clock = { ms: 0 }
  const authorize = vi.fn<Authorize>(options.authorize ?? basic)
  const stage = await createStage(mount, {
    peer,
    limits: { failuresPerMinute: 2 },
    now: () => clock.ms,
    ...options,
    authorize: Object.assign(authorize, {
      credentialHeaders: options.authorize?.credentialHeaders,
    }),
  })
  const call = async (credential: string | undefined, address = '10.0.0.1') => {
    const headers = {
      'x-forwarded-for': address,
      ...(credential !== undefined && { authorization: `Basic ${btoa(credential)}` }),
    }
    const answer = await stage.send(devices, { headers })
    await answer.text()
    return answer
  }
  const statusOf = async (credential: string | undefined, address?: string) =>
    (await call(credential, address)).status
  return {
    stage,
    clock,
    authorize,
    call,
    statusOf,
    /** Three failures: one more than allowed. */
    async block(address?: string) {
      for (let guess = 0; guess < 3; guess++) await call(`one:guess ${guess}`, address)
    },
    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  }
}

export function strangerCases(mount: Mount): void {
  test('an address with one failure too many is refused without asking authorize, and others are asked', async () => {
    await using guarded = await createGuarded(mount)
    await guarded.block()
    expect(guarded.authorize).toHaveBeenCalledTimes(3)

    const refused = await guarded.stage.send(devices, {
      headers: { 'x-forwarded-for': '10.0.0.1' },
    })

    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { name: 'too-many-failures', docs: 'proxy/problems#too-many-failures' },
    ])
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(guarded.authorize).toHaveBeenCalledTimes(3)
    expect(await guarded.statusOf('one:guess', '10.0.0.2')).toBe(401)
    expect(await guarded.statusOf(right, '10.0.0.3')).toBe(200)
  })

  test('a caller whose credential was accepted lately is answered while its address is blocked', async () => {
    await using guarded = await createGuarded(mount)
    expect(await guarded.statusOf(right, '10.9.9.9')).toBe(200)

    await guarded.block()

    const statuses = []
    for (let call = 0; call < 5; call++) statuses.push(await guarded.statusOf(right))
    expect(statuses).toEqual([200, 200, 200, 200, 200])
    expect(await guarded.statusOf('one:guess')).toBe(429)
    // It is asked about each time: to be known is not to be let in.
    expect(guarded.authorize).toHaveBeenCalledTimes(9)
  })

  test('one call of a blocked address is checked in each second, and whoever signs in rightly then is known', async () => {
    await using guarded = await createGuarded(mount)
    await guarded.block()
    guarded.clock.ms += 1000
    // The second block, of 2 s.
    expect(await guarded.statusOf('one:guess')).toBe(401)
    guarded.clock.ms += 999
    expect(await guarded.statusOf(alsoRight)).toBe(429)
    guarded.clock.ms += 1

    expect(await guarded.statusOf(right)).toBe(200)

    expect(await guarded.statusOf(alsoRight)).toBe(429)
    expect(await guarded.statusOf(right)).toBe(200)
  })

  test('the wait doubles with each block up to five minutes, and is forgotten after a quiet minute', async () => {
    await using guarded = await createGuarded(mount)
    const waits = []
    await guarded.block()
    for (let block = 0; block < 11; block++) {
      const answer = await guarded.call('one:guess')
      const seconds = Number(answer.headers.get('retry-after'))
      waits.push([answer.status, seconds])
      guarded.clock.ms += seconds * 1000
      // The block is over, and one more failure begins the next.
      expect(await guarded.statusOf('one:guess')).toBe(401)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((each) => [429, each]))

    guarded.clock.ms += 300_000 + 60_001

    expect(await guarded.statusOf('one:guess')).toBe(401)
    expect(await guarded.statusOf('one:guess')).toBe(401)
    expect(await guarded.statusOf('one:guess')).toBe(401)
    expect((await guarded.call('one:guess')).headers.get('retry-after')).toBe('1')
  })

  test('failures that were under way when a block began make it no longer', async () => {
    const gate = createGate()
    await using guarded = await createGuarded(mount, {
      authorize: async () => {
        await gate.opened
        return undefined
      },
    })
    const calls = Array.from({ length: 10 }, () => guarded.statusOf('one:guess'))
    await vi.waitFor(() => expect(guarded.authorize).toHaveBeenCalledTimes(10))
    gate.open()
    expect(await Promise.all(calls)).toEqual(Array(10).fill(401))

    const refused = await guarded.call('one:guess')

    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  })

  test('failures that are spread over minutes block nobody', async () => {
    await using guarded = await createGuarded(mount)
    const statuses = []
    for (let guess = 0; guess < 8; guess++) {
      statuses.push(await guarded.statusOf(`one:guess ${guess}`))
      guarded.clock.ms += 30_000
    }
    for (let guess = 0; guess < 2; guess++) statuses.push(await guarded.statusOf('one:guess'))
    expect(statuses).toEqual(Array(10).fill(401))
  })

  test('a known credential that is refused is known no more', async () => {
    let isValid = true
    await using guarded = await createGuarded(mount, {
      authorize: () => (isValid ? { id: 'one' } : undefined),
    })
    await guarded.call(right)
    isValid = false

    const statuses = []
    for (let call = 0; call < 4; call++) statuses.push(await guarded.statusOf(right))

    expect(statuses).toEqual([401, 401, 401, 429])
  })

  test('an authorize that throws is no failure of its caller', async () => {
    await using guarded = await createGuarded(mount, {
      authorize: () => {
        throw new Error('the database is down')
      },
    })
    const statuses = []
    for (let call = 0; call < 5; call++) statuses.push(await guarded.statusOf(right))
    expect(statuses).toEqual(Array(5).fill(500))
  })

  test('a credential in another header is known when authorize names the header', async () => {
    const authorize: Authorize = Object.assign(
      ({ header }: Parameters<Authorize>[0]) =>
        header('x-api-key') === 'the right key' ? { id: 'one' } : undefined,
      { credentialHeaders: ['x-api-key'] },
    )
    await using guarded = await createGuarded(mount, { authorize })
    const headers = { 'x-forwarded-for': '10.0.0.1', 'x-api-key': 'the right key' }
    await guarded.stage.send(devices, { headers }).then((answer) => answer.text())

    await guarded.block()

    expect(await guarded.statusOf(undefined)).toBe(429)
    expect((await guarded.stage.send(devices, { headers })).status).toBe(200)
  })

  test('addresses of one /64 of IPv6 are one peer, and of another are not', async () => {
    await using guarded = await createGuarded(mount)
    await guarded.block('2001:db8:0:1::1')
    expect(await guarded.statusOf('one:guess', '2001:db8:0:1:ffff::2')).toBe(429)
    expect(await guarded.statusOf('one:guess', '2001:db8::1:0:0:1')).toBe(401)
  })
}
