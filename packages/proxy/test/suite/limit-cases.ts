/** Check 8: how often and how many at one time; and check 7, who asks. */
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
  test('one call too many in a minute is refused with the time to wait', async () => {
    await using stage = await createStage(mount, { limits: { perMinute: 2 } })
    await stage.send(devices)
    await stage.send(devices)

    const answer = await stage.send(devices)

    expect([answer.status, await answer.json()]).toMatchObject([429, { name: 'rate-limited' }])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(stage.received.length).toBe(2)
  })

  test('a caller may call again a minute after its first call', async () => {
    let time = 0
    await using stage = await createStage(mount, { now: () => time, limits: { perMinute: 1 } })
    const status = async () => (await stage.send(devices)).status

    expect(await status()).toBe(200)
    time = 59_999
    expect(await status()).toBe(429)
    time = 60_000
    expect([await status(), await status()]).toEqual([200, 429])
  })

  test('who asks is counted by name', async () => {
    await using stage = await createStage(mount, { authorize, limits: { perMinute: 1 } })
    const one = asUser('one:a long enough password')
    const two = asUser('two:another long password')

    const statuses = []
    for (const call of [one, one, two]) statuses.push((await stage.send(devices, call)).status)

    expect(statuses).toEqual([200, 429, 200])
    expect(stage.events.map(({ identity }) => identity)).toEqual(['one', 'one', 'two'])
  })

  test('a limit of one’s own decides, and gets the name', async () => {
    const rateLimit = vi.fn<RateLimit>(async () => 1500)
    await using stage = await createStage(mount, { authorize, rateLimit })
    const answer = await stage.send(devices, asUser('one:a long enough password'))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2'])
    expect(rateLimit.mock.calls).toEqual([['one']])
  })

  test('a limit that fails lets nobody in, and says nothing about itself', async () => {
    const rateLimit = () => Promise.reject(new Error('redis://:CANARY@host is down'))
    await using stage = await createStage(mount, { rateLimit })
    const answer = await stage.send(devices)
    const text = await answer.text()
    expect([answer.status, stage.received.length]).toEqual([500, 0])
    expect(text).not.toContain('CANARY')
    expect(JSON.stringify(stage.events)).not.toContain('CANARY')
  })

  test('who does not say who asks is told how to, and nobody is asked', async () => {
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

  test('an authorize that breaks lets nobody in', async () => {
    await using stage = await createStage(mount, {
      authorize: () => Promise.reject(new Error('CANARY')),
    })
    const answer = await stage.send(devices)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('CANARY')
    expect(stage.emulator.journal.count()).toBe(0)
  })

  test.each<[what: string, identity: unknown]>([
    ['no text', { id: 5 }],
    ['an object', { id: { name: 'one' } }],
    ['missing', {}],
    ['empty', { id: '' }],
    ['longer than 256 characters', { id: 'x'.repeat(257) }],
  ])('an identity whose id is %s is a 500 that tells the operator why', async (_what, identity) => {
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
        problem: 'proxy-failed',
        identity: undefined,
        error: new TypeError('authorize must give an id that is a text of 1 to 256 characters'),
      },
    ])
  })

  test('an id of 256 characters is accepted', async () => {
    await using stage = await createStage(mount, { authorize: () => ({ id: 'x'.repeat(256) }) })
    expect((await stage.send(devices)).status).toBe(200)
  })

  test('an authorize sees the path that was matched, and no body', async () => {
    const seen = vi.fn<Authorize>(() => undefined)
    await using stage = await createStage(mount, { authorize: seen, prefix: '/iot' })
    await stage.send(`/iot${commands}?x=1`, { method: 'POST', body: '{}' })
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ method: 'POST', path: commands }))
    expect(seen).not.toHaveBeenCalledWith(expect.objectContaining({ body: expect.anything() }))
  })

  test('as many as allowed are under way, so many wait in order, the next is refused', async () => {
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

  test('one identity takes its share of the places and of the queue, and others are answered', async () => {
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
    // The place of the first is free once its answer was read.
    const statusOf = async (call: Promise<Response>) => {
      const answer = await call
      if (!answer.bodyUsed) await answer.text()
      return answer.status
    }
    const statuses = await Promise.all([first, other, ...more].map(statusOf))
    expect(statuses.toSorted()).toEqual([200, 200, 200, 503])
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
  })

  test('a call that waits for its place longer than waitingMs is refused as busy', async () => {
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
  ])('a call whose %s does not answer is a 503 after its deadline', async (_what, option, told) => {
    await using stage = await createStage(mount, option)

    const answer = await stage.send(devices)

    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { name: 'check-timed-out', detail: told },
    ])
    expect(stage.received).toEqual([])
  })

  test('refusals and failures leave no place taken', async () => {
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
