import { type Fetch, withToken } from '@northbound/auth'
import { describe, expect, test } from 'vitest'
import { createStage, devices, url } from '../stage/create-stage.ts'

/** A stage whose calls are kept as they go on the wire. */
function createWiredStage() {
  const stage = createStage()
  const requests: Request[] = []
  const fetch: Fetch = (input, init) => {
    const request = new Request(input, init)
    requests.push(request.clone())
    return stage.fetch(request)
  }
  return { ...stage, requests, call: withToken(stage.tokens, { fetch }) }
}

describe('headers', () => {
  test('every call carries app_key and the token', async () => {
    const { call, requests, tokens } = createWiredStage()

    expect((await call(devices)).status).toBe(200)

    const { accessToken } = await tokens.get()
    expect(requests[0]?.headers.get('app_key')).toBe('na-under-test')
    expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${accessToken}`)
  })

  test('withToken keeps the headers of a Request and of init, and changes neither object', async () => {
    const { call, requests } = createWiredStage()
    const request = new Request(devices, { headers: { 'x-mine': '1' } })
    const init = { headers: { 'x-mine': '2', Authorization: 'Basic stale' } }

    await call(request)
    await call(new URL(devices), init)

    expect(requests.map((sent) => sent.headers.get('x-mine'))).toEqual(['1', '2'])
    expect(requests[1]?.headers.get('authorization')).toMatch(/^Bearer /)
    expect(request.headers.has('app_key')).toBe(false)
    expect(init.headers).toEqual({ 'x-mine': '2', Authorization: 'Basic stale' })
  })

  test.each(['https://elsewhere.test/', 'https://platform.test:9/', 'http://platform.test:8743/'])(
    'a call to %s is sent unchanged, without a login',
    async (foreign) => {
      const { tokens, count } = createStage()
      const sent: Request[] = []
      const call = withToken(tokens, {
        fetch: async (input, init) => {
          sent.push(new Request(input, init))
          return new Response()
        },
      })

      await call(foreign)

      expect(sent[0]?.headers.has('app_key') || sent[0]?.headers.has('authorization')).toBe(false)
      expect(count('login')).toBe(0)
    },
  )

  test('other origins get the token only when they are listed', async () => {
    const { tokens } = createStage()
    const sent: Request[] = []
    const call = withToken(tokens, {
      fetch: async (input, init) => {
        sent.push(new Request(input, init))
        return new Response()
      },
      origins: ['https://edge.test/some/path'],
    })

    await call('https://edge.test/other')
    await call(url)

    expect(sent.map((request) => request.headers.has('app_key'))).toEqual([true, false])
  })

  test.each([301, 302, 307, 308])(
    'refuses a redirect %i, because fetch would send app_key along',
    async (status) => {
      const { call, emulator } = createWiredStage()
      emulator.faults.next({ api: 'devices', status, location: 'https://elsewhere.test/' })

      await expect(call(devices)).rejects.toMatchObject({ kind: 'redirected', status })
    },
  )
})

/** Rule 9: a call whose token is rejected is replayed once. */
describe('a rejected token', () => {
  test('is replaced and the call is sent once more', async () => {
    const { call, tokens, loginElsewhere, count } = createWiredStage()
    await tokens.get()
    await loginElsewhere()

    expect((await call(devices)).status).toBe(200)
    expect(count('devices')).toBe(2)
  })

  /** A platform for calls the emulator does not know yet: it rejects the first and keeps what it read. */
  async function createRejecting() {
    const { tokens, fetch } = createStage()
    const calls: string[] = []
    const call = withToken(tokens, {
      fetch: async (input, init) => {
        const request = new Request(input, init)
        if (request.url.includes('/sec/')) return fetch(request)
        calls.push(`${request.method} ${await request.text()}`)
        return calls.length === 1
          ? Response.json({ resultcode: '1010005', resultmsg: 'x' }, { status: 403 })
          : new Response('done')
      },
    })
    await tokens.get()
    return { call, calls }
  }

  const callsWithBodies: [string, BodyInit | undefined][] = [
    ['GET', undefined],
    ['PUT', JSON.stringify({ name: 'lamp' })],
    ['POST', new URLSearchParams({ a: '1' })],
    ['DELETE', undefined],
  ]

  test.each(callsWithBodies)('replays a %s with its whole body', async (method, body) => {
    const { call, calls } = await createRejecting()

    const answer = await call(devices, { method, ...(body && { body }) })

    expect(await answer.text()).toBe('done')
    expect(calls).toEqual(Array(2).fill(`${method} ${body ?? ''}`))
  })

  test.each(callsWithBodies)('replays a Request, %s', async (method, body) => {
    const { call, calls } = await createRejecting()

    const answer = await call(new Request(devices, { method, ...(body && { body }) }))

    expect(await answer.text()).toBe('done')
    expect(calls).toEqual(Array(2).fill(`${method} ${body ?? ''}`))
  })

  test('a stream cannot be replayed: the call fails with not-replayable, and the next one works', async () => {
    const { call, calls } = await createRejecting()
    const { body } = new Response('once')

    const failed = call(devices, { method: 'POST', body, duplex: 'half' } as RequestInit)

    await expect(failed).rejects.toMatchObject({
      kind: 'not-replayable',
      platformCode: '1010005',
      retry: 'later',
    })
    expect((await call(devices)).status).toBe(200)
    expect(calls).toEqual(['POST once', 'GET '])
  })

  test('a second rejection is returned unchanged', async () => {
    const { call, emulator, count } = createWiredStage()
    emulator.faults.next({ api: 'devices', code: '1010005', times: 5 })

    const answer = await call(devices)

    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ resultcode: '1010005' })
    expect(count('devices')).toBe(2)
    expect(count('login')).toBe(2)
  })

  test.each([
    [401, {}],
    [401, { message: 'no code' }],
    [403, { error_code: 1010005 }],
    [403, { error_code: '100002' }],
  ])('is recognised in %i %j', async (status, body) => {
    const { call, emulator } = createWiredStage()
    emulator.faults.next({ api: 'devices', status, body })
    expect((await call(devices)).status).toBe(200)
  })

  test.each([
    [403, '100217'],
    [403, '1010009'],
    [401, '100025'],
    [404, '100403'],
    [500, '50252'],
  ])('is not recognised in %i %s', async (status, code) => {
    const { call, emulator, count } = createWiredStage()
    emulator.faults.next({ api: 'devices', status, code })

    const answer = await call(devices)

    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({})
    expect(count('login')).toBe(1)
  })
})

test('the caller’s abort ends the wait for a token', async () => {
  const { call, clock, slowDown } = createWiredStage()
  slowDown(() => ({ there: 100 }))
  const controller = new AbortController()
  const failed = call(devices, { signal: controller.signal })
  await clock.advance(10)

  controller.abort()

  await expect(failed).rejects.toMatchObject({ name: 'AbortError' })
})
