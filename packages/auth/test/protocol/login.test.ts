import { type Fetch, login, readLogin, requestLogin, Secret } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { describe, expect, test } from 'vitest'
import { app, createStage, url } from '../stage/create-stage.ts'

/** Keeps the request and answers with a grant. */
function recorder(answer: () => Response = () => Response.json({ accessToken: 'a' })) {
  const requests: Request[] = []
  const fetch: Fetch = async (input, init) => {
    requests.push(new Request(input, init))
    return answer()
  }
  return { requests, fetch }
}

describe('sends', () => {
  test('a form whose encoding preserves any secret', async () => {
    const { requests, fetch } = recorder()

    await login({ url, ...app, fetch })

    const [request] = requests
    expect(request?.method).toBe('POST')
    expect(request?.url).toBe(`${url}/iocm/app/sec/v1.1.0/login`)
    expect(request?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    expect(await request?.text()).toBe(
      'appId=na-under-test&secret=s%E2%82%ACcr%C3%A9t+%26%3D%2B%25+two',
    )
  })

  test('a form that the platform reads as intended', async () => {
    const { fetch, emulator } = createStage()

    const grant = await login({ url, ...app, fetch })

    expect(grant).toMatchObject({ expiresIn: 3600, tokenType: 'Bearer', scope: 'default' })
    expect(emulator.journal.entries.at(-1)?.status).toBe(200)
  })

  test('to a path in front of the API, without a doubled slash', async () => {
    const { requests, fetch } = recorder()

    await login({ url: 'https://gateway.test/iot/', ...app, fetch })

    expect(requests[0]?.url).toBe('https://gateway.test/iot/iocm/app/sec/v1.1.0/login')
  })

  test('a secret from a string, a Secret, or a function, which is called at each login', async () => {
    const { requests, fetch } = recorder()
    let asked = 0

    await login({ url, appId: 'a', secret: new Secret('x'), fetch })
    await login({ url, appId: 'a', secret: () => `x${++asked}`, fetch })
    await login({ url, appId: 'a', secret: async () => new Secret(`x${++asked}`), fetch })

    const bodies = await Promise.all(requests.map((request) => request.text()))
    expect(bodies).toEqual(['appId=a&secret=x', 'appId=a&secret=x1', 'appId=a&secret=x2'])
  })

  test.each([
    ['field appId', { appId: '', secret: 's' }, 'parameter-missing'],
    ['field secret', { appId: 'a', secret: '' }, 'parameter-missing'],
    ['field secret', { appId: 'a', secret: 'x'.repeat(257) }, 'input-invalid'],
  ])('nothing, when %s is invalid', async (detail, credentials, kind) => {
    const { requests, fetch } = recorder()

    await expect(login({ url, ...credentials, fetch })).rejects.toMatchObject({ kind, detail })

    expect(requests).toHaveLength(0)
  })

  test.each([
    'http://platform.test',
    'http://localhost.evil.test',
    'http://127.0.0.1.evil.test',
    'ftp://x',
    'no address',
  ])('nothing to %s, where the secret would travel in the clear or nowhere', async (unsafe) => {
    const { requests, fetch } = recorder()

    await expect(login({ url: unsafe, ...app, fetch })).rejects.toThrow(TypeError)

    expect(requests).toHaveLength(0)
  })

  test.each([
    'http://localhost:8743',
    'http://app.localhost',
    'http://127.0.0.1:1',
    'http://[::1]:1',
  ])('a login over plain HTTP to this machine, %s', async (local) => {
    const { requests, fetch } = recorder()
    await login({ url: local, ...app, fetch })
    expect(requests).toHaveLength(1)
  })

  test('a login over plain HTTP to a remote host only with dangerouslyAllowPlainHttp', async () => {
    const { requests, fetch } = recorder()
    await login({ url: 'http://compose.test', ...app, fetch, dangerouslyAllowPlainHttp: true })
    expect(requests).toHaveLength(1)
  })
})

describe('reads', () => {
  const read = (body: unknown) => readLogin(Response.json(body))

  test.each(['Bearer', 'Bearer ', 'bearer', 'BEARER', '', null, undefined, 7])(
    'tokenType %j as Bearer',
    async (tokenType) => {
      expect((await read({ accessToken: 'a', tokenType })).tokenType).toBe('Bearer')
    },
  )

  test.each([
    [3600, 3600],
    ['3600', 3600],
    ['300', 300],
    [' 60 ', 60],
    [undefined, 3600],
    [null, 3600],
  ])('expiresIn %j as %i s', async (expiresIn, seconds) => {
    expect((await read({ accessToken: 'a', expiresIn })).expiresIn).toBe(seconds)
  })

  test.each(['*******', 0, -1, 'NaN', {}, ''])('no grant from expiresIn %j', async (expiresIn) => {
    await expect(read({ accessToken: 'a', expiresIn })).rejects.toMatchObject({
      kind: 'answer-unexpected',
      detail: 'field expiresIn',
    })
  })

  test.each([
    ['r', 'r'],
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
  ])('refreshToken %j as %j', async (refreshToken, expected) => {
    expect((await read({ accessToken: 'a', refreshToken })).refreshToken).toBe(expected)
  })

  test.each([29, 30, 31, 32, 200])('a token of %i characters', async (length) => {
    const accessToken = 'f'.repeat(length)
    expect((await read({ accessToken })).accessToken).toBe(accessToken)
  })

  test('a grant with unknown fields', async () => {
    expect(
      await read({ accessToken: 'a', expiresIn: 60, extra: { deep: true } }),
    ).not.toHaveProperty('extra')
  })

  test.each([[{}], [{ accessToken: null }], [{ accessToken: '' }], [[]], ['text'], [null], [7]])(
    'no grant from %j',
    async (body) => {
      await expect(read(body)).rejects.toMatchObject({ kind: 'answer-unexpected', reached: 'yes' })
    },
  )
})

describe('the timeout', () => {
  const silent: Fetch = () => new Promise(() => {})

  test('ends a login that is not answered, by the given clock', async () => {
    const clock = createManualClock()
    const failed = login({ url, ...app, fetch: silent, clock, timeoutMs: 3000 }).catch(
      (error: unknown) => error,
    )

    await clock.advance(2999)
    expect(clock.pending).toBe(1)
    await clock.advance(1)

    expect(await failed).toMatchObject({ kind: 'timed-out', reached: 'maybe', retry: 'later' })
    expect(clock.pending).toBe(0)
  })

  test('covers the body: a body that drips forever is cut off', async () => {
    const clock = createManualClock()
    const dripping: Fetch = async () =>
      new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array([123])) }))
    const failed = login({ url, ...app, fetch: dripping, clock }).catch((error: unknown) => error)

    await clock.advance(10_000)

    expect(await failed).toMatchObject({ kind: 'timed-out' })
  })

  test('aborts the request', async () => {
    const clock = createManualClock()
    let signal: AbortSignal | undefined
    const fetch: Fetch = (input, init) => {
      signal = new Request(input, init).signal
      return new Promise(() => {})
    }
    const failed = login({ url, ...app, fetch, clock }).catch(() => {})
    await clock.advance(10_000)
    await failed

    expect(signal?.aborted).toBe(true)
  })

  test('the caller’s abort ends the wait, with the caller’s reason', async () => {
    const controller = new AbortController()
    const failed = login({ url, ...app, fetch: silent, signal: controller.signal })

    controller.abort(new Error('changed my mind'))

    await expect(failed).rejects.toThrow('changed my mind')
  })
})

test('requestLogin and readLogin show the raw exchange', async () => {
  const { fetch } = createStage()

  const response = await requestLogin({ url, ...app, fetch })

  expect(response.status).toBe(200)
  expect((await readLogin(response)).accessToken).toMatch(/^[0-9a-f]+$/)
})
