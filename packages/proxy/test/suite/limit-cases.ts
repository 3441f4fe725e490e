/** Check 8: rate limit and concurrency; and check 7: the caller’s identity. */
import {
  type Authorize,
  basicAuth,
  type Identity,
  type ProxyOptions,
  type RateLimit,
} from '@northbound/proxy'
import { expect, test, vi } from 'vitest'
import { commands, createStage, devices } from '../stage/create-stage.ts'
import type { Mount } from '../stage/mount.ts'
import { createGate } from './gate.ts'

const authorize = basicAuth({
  users: { one: 'a long enough password', two: 'another long password' },
})
const asUser = (text: string) => ({ headers: { authorization: `Basic ${btoa(text)}` } })

export function limitCases(mount: Mount): void {
  test('refuses a call beyond perMinute with Retry-After', async () => {
    await using stage = await createStage(mount, { limits: { perMinute: 2 } })
    await stage.send(devices)
    await stage.send(devices)

    const answer = await stage.send(devices)

    expect([answer.status, await answer.json()]).toMatchObject([429, { name: 'rate-limited' }])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(stage.received.length).toBe(2)
  })

  test('accepts another call a minute after the first one', async () => {
    let time = 0
    await using stage = await createStage(mount, { now: () => time, limits: { perMinute: 1 } })
    const status = async () => (await stage.send(devices)).status

    expect(await status()).toBe(200)
    time = 59_999
    expect(await status()).toBe(429)
    time = 60_000
    expect([await status(), await status()]).toEqual([200, 429])
  })

  test('counts calls by identity', async () => {
    await using stage = await createStage(mount, { authorize, limits: { perMinute: 1 } })
    const one = asUser('one:a long enough password')
    const two = asUser('two:another long password')

    const statuses = []
    for (const call of [one, one, two]) statuses.push((await stage.send(devices, call)).status)

    expect(statuses).toEqual([200, 429, 200])
    expect(stage.events.map(({ attributes }) => attributes.identity)).toEqual(['one', 'one', 'two'])
  })

  test('a custom rateLimit decides, and gets the identity', async () => {
    const rateLimit = vi.fn<RateLimit>(async () => 1500)
    await using stage = await createStage(mount, { authorize, rateLimit })
    const answer = await stage.send(devices, asUser('one:a long enough password'))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2'])
    expect(rateLimit.mock.calls).toEqual([['one']])
  })

  test('responds 500 without details when rateLimit rejects', async () => {
    const rateLimit = () => Promise.reject(new Error('redis://:CANARY@host is down'))
    await using stage = await createStage(mount, { rateLimit })
    const answer = await stage.send(devices)
    const text = await answer.text()
    expect([answer.status, stage.received.length]).toEqual([500, 0])
    expect(text).not.toContain('CANARY')
    expect(JSON.stringify(stage.events)).not.toContain('CANARY')
  })

  test('responds 401 with WWW-Authenticate without credentials, without calling the platform', async () => {
    await using stage = await createStage(mount, { authorize })
    const none = await stage.send(devices)
    const wrong = await stage.send(devices, asUser('one:wrong'))
    expect(await none.json()).toMatchObject({ status: 401, name: 'unauthorized' })
    expect(none.headers.get('www-authenticate')).toBe(
      'Basic realm="Northbound proxy", charset="UTF-8"',
    )
    expect(wrong.status).toBe(401)
    expect(stage.emulator.journal.count()).toBe(0)
  })

  test('responds 500 without details when authorize rejects', async () => {
    await using stage = await createStage(mount, {
      authorize: () => Promise.reject(new Error('CANARY')),
    })
    const answer = await stage.send(devices)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('CANARY')
    expect(stage.emulator.journal.count()).toBe(0)
  })

  test.each<[what: string, identity: unknown]>([
    ['a number', { id: 5 }],
    ['an object', { id: { name: 'one' } }],
    ['missing', {}],
    ['empty', { id: '' }],
    ['longer than 256 characters', { id: 'x'.repeat(257) }],
  ])(
    'responds 500, with the reason in the event, when the id of an identity is %s',
    async (_what, identity) => {
      const rateLimit = vi.fn<RateLimit>(async () => undefined)
      await using stage = await createStage(mount, {
        authorize: () => identity as Identity,
        rateLimit,
      })

      const answer = await stage.send(devices)

      expect([answer.status, await answer.json()]).toMatchObject([500, { name: 'proxy-failed' }])
      expect([rateLimit.mock.calls, stage.received]).toEqual([[], []])
      expect(stage.events).toMatchObject([
        {
          name: 'northbound.proxy-failed',
          attributes: { problem: 'proxy-failed', identity: undefined },
          error: new TypeError('authorize: id must be a string of 1 to 256 characters'),
        },
      ])
    },
  )

  test('accepts an id of 256 characters', async () => {
    await using stage = await createStage(mount, { authorize: () => ({ id: 'x'.repeat(256) }) })
    expect((await stage.send(devices)).status).toBe(200)
  })

  test('authorize receives the matched path and no body', async () => {
    const seen = vi.fn<Authorize>(() => undefined)
    await using stage = await createStage(mount, { authorize: seen, prefix: '/iot' })
    await stage.send(`/iot${commands}?x=1`, { method: 'POST', body: '{}' })
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ method: 'POST', path: commands }))
    expect(seen).not.toHaveBeenCalledWith(expect.objectContaining({ body: expect.anything() }))
  })

  test('runs up to concurrent calls, queues up to waiting, and refuses the next one', async () => {
    await using stage = await createStage(mount, { limits: { concurrent: 2, waiting: 1 } })
    await stage.source.get()
    const gate = createGate()
    stage.replacePlatform(async () => {
      await gate.opened
      return Response.json({})
    })

    const first = [stage.send(devices), stage.send(devices)]
    await vi.waitFor(() => expect(stage.received.length).toBe(2))
    const more = [stage.send(devices), stage.send(devices)]
    const refused = await Promise.race(more)
    expect([refused.status, await refused.json()]).toMatchObject([503, { name: 'busy' }])
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(stage.received.length).toBe(2)
    expect(stage.proxy.underWay).toBe(2)
    gate.open()
    const statuses = await Promise.all(
      [...first, ...more].map(async (answer) => {
        const { status, body } = await answer
        if (!(await answer).bodyUsed) await body?.cancel()
        return status
      }),
    )

    expect(statuses.toSorted()).toEqual([200, 200, 200, 503])
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
  })

  test('one identity is limited to its share of slots and queue, and others are served', async () => {
    await using stage = await createStage(mount, {
      authorize,
      limits: { concurrent: 4, waiting: 4 },
    })
    await stage.source.get()
    const gate = createGate()
    stage.replacePlatform(async () => {
      await gate.opened
      return Response.json({})
    })
    const one = asUser('one:a long enough password')
    const first = stage.send(devices, one)
    await vi.waitFor(() => expect(stage.received.length).toBe(1))
    const more = [stage.send(devices, one), stage.send(devices, one)]
    expect(await (await Promise.race(more)).json()).toMatchObject({ status: 503, name: 'busy' })

    const other = stage.send(devices, asUser('two:another long password'))

    await vi.waitFor(() => expect(stage.received.length).toBe(2))
    expect(stage.proxy.underWay).toBe(2)
    gate.open()
    // The slot of the first call is free once its response was read.
    const statusOf = async (call: Promise<Response>) => {
      const answer = await call
      if (!answer.bodyUsed) await answer.text()
      return answer.status
    }
    const statuses = await Promise.all([first, other, ...more].map(statusOf))
    expect(statuses.toSorted()).toEqual([200, 200, 200, 503])
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
  })

  test('refuses a call as busy when it is queued longer than waitingMs', async () => {
    await using stage = await createStage(mount, { limits: { concurrent: 1, waitingMs: 50 } })
    await stage.source.get()
    const gate = createGate()
    stage.replacePlatform(async () => {
      await gate.opened
      return Response.json({})
    })
    const first = stage.send(devices)
    await vi.waitFor(() => expect(stage.received.length).toBe(1))

    const late = await stage.send(devices)

    expect([late.status, await late.json()]).toMatchObject([503, { name: 'busy' }])
    gate.open()
    expect(await (await first).json()).toEqual({})
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
    expect(stage.received.length).toBe(1)
  })

  test.each<[string, Partial<ProxyOptions>, string]>([
    [
      'authorize',
      { authorize: () => new Promise(() => {}), limits: { authorizeMs: 50 } },
      'authorize did not answer within 50 ms.',
    ],
    [
      'rateLimit',
      { rateLimit: () => new Promise(() => {}), limits: { rateLimitMs: 50 } },
      'The rate limit did not answer within 50 ms.',
    ],
  ])('responds 503 after its timeout when %s does not settle', async (_what, option, told) => {
    await using stage = await createStage(mount, option)

    const answer = await stage.send(devices)

    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { name: 'check-timed-out', detail: told },
    ])
    expect(stage.received).toEqual([])
  })

  test('refusals and failures release their slots', async () => {
    await using stage = await createStage(mount, {
      limits: { concurrent: 1, waiting: 0, bodyBytes: 3 },
    })
    const json = { 'content-type': 'application/json' }
    await stage
      .send(commands, { method: 'POST', headers: json, body: '"too long"' })
      .then((answer) => answer.text())
    stage.emulator.faults.next({ api: 'devices', kind: 'reset' })
    await stage.send(devices).then((answer) => answer.text())
    stage.emulator.faults.next({ api: 'devices', kind: 'redirect' })
    await stage.send(devices).then((answer) => answer.text())

    const answer = await stage.send(devices)

    expect(answer.status).toBe(200)
    await answer.text()
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
  })
}
