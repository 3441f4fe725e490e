import { isNorthboundError, withToken } from '@northbound/auth'
import { durableTokenSource, NorthboundTokens } from '@northbound/auth/cloudflare'
import { expect, test } from 'vitest'
import { app, connectionRefused, devices, silence, url } from '../stage/create-stage.ts'
import { createAccount } from './create-account.ts'

test('asks the object named url#appId once, and then uses its answer', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  expect(tokens.peek()).toBeUndefined()

  const first = await tokens.get()
  const second = await tokens.get()

  expect(second).toBe(first)
  expect(tokens.peek()).toBe(first)
  expect(account.asked).toEqual([`${url}#${app.appId}`])
  expect(account.countLogins()).toBe(1)
})

test('one login serves all isolates and all concurrent requests', async () => {
  const account = createAccount()
  const isolates = Array.from({ length: 5 }, () => account.isolate())

  const tokens = await Promise.all(
    Array.from({ length: 50 }, (_, index) => isolates[index % 5]?.get()),
  )

  expect(new Set(tokens.map((token) => token?.accessToken)).size).toBe(1)
  expect(account.countLogins()).toBe(1)
})

test('a token rejected in every isolate costs one login', async () => {
  const account = createAccount()
  const isolates = Array.from({ length: 5 }, () => account.isolate())
  const [{ accessToken: rejected } = { accessToken: '' }] = await Promise.all(
    isolates.map((tokens) => tokens.get()),
  )
  await account.loginElsewhere()

  const fresh = await Promise.all(isolates.map((tokens) => tokens.get({ rejected })))
  const late = await account.isolate().get({ rejected })

  expect(new Set(fresh.map((token) => token.accessToken))).toEqual(new Set([late.accessToken]))
  expect(late.accessToken).not.toBe(rejected)
  // The first login, the foreign one, and one for all who reported the rejection.
  expect(account.countLogins()).toBe(3)
})

test('does not ask about a rejected token that is no longer the current one', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const { accessToken: rejected } = await tokens.get()
  await account.loginElsewhere()
  const current = await tokens.get({ rejected })
  const before = account.asked.length

  expect(await tokens.get({ rejected })).toBe(current)
  expect(account.asked.length).toBe(before)
})

test('a call whose token was superseded succeeds', async () => {
  const account = createAccount()
  const call = withToken(account.isolate(), { fetch: account.emulator.fetch })
  expect((await call(devices)).status).toBe(200)
  await account.loginElsewhere()

  expect((await call(devices)).status).toBe(200)
})

test('asks again when the token is due for renewal, and gets the new one', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const first = await tokens.get()
  await account.clock.advance(3_419_000)
  expect(await tokens.get()).toBe(first)
  expect(account.asked.length).toBe(1)

  await account.clock.advance(2000)
  const second = await tokens.get()

  expect(second.accessToken).not.toBe(first.accessToken)
  expect(second.generation).toBeGreaterThan(first.generation)
})

test('an isolate that starts late renews as early as the others', async () => {
  const account = createAccount()
  await account.isolate().get()
  await account.clock.advance(3_415_000)
  const late = account.isolate()
  const { accessToken } = await late.get()

  await account.clock.advance(6000)

  expect((await late.get()).accessToken).not.toBe(accessToken)
})

test('asks again when the token has expired', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const first = await tokens.get()
  await account.clock.advance(3_600_000)
  expect(tokens.peek()).toBeUndefined()

  expect((await tokens.get()).accessToken).not.toBe(first.accessToken)
})

test('serves the token while a renewal fails, and does not ask the object again for a second', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const first = await tokens.get()
  await account.clock.advance(3_500_000)
  account.failures.push(...Array.from({ length: 3 }, () => new Error('gone')))

  expect(await tokens.get()).toBe(first)
  expect(await tokens.get()).toBe(first)
  expect(account.asked.length).toBe(2)

  await account.clock.advance(1000)
  expect(await tokens.get()).toBe(first)
  expect(account.asked.length).toBe(3)
})

test('never returns a token that it knows to be rejected, even when the object is unavailable', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const { accessToken: rejected } = await tokens.get()
  account.failures.push(new Error('gone'))

  await expect(tokens.get({ rejected })).rejects.toMatchObject({ kind: 'store-unavailable' })
  expect(tokens.peek()).toBeUndefined()
})

test('asks again with a new stub when the connection to the object failed', async () => {
  const account = createAccount()
  const gone = () => Object.assign(new Error('Durable Object reset'), { retryable: true })
  account.failures.push(gone(), gone())
  const token = account.isolate().get()
  // Each time it waits longer.
  const timesAfter = async (ms: number) => {
    await account.clock.advance(ms)
    return account.asked.length
  }
  expect([await timesAfter(99), await timesAfter(1)]).toEqual([1, 2])
  expect([await timesAfter(199), await timesAfter(1)]).toEqual([2, 3])

  expect((await token).generation).toBeGreaterThan(0)
  expect(account.countStubs()).toBe(3)
})

test.each([
  ['permanently', { retryable: false }, 1],
  ['under load', { retryable: true, overloaded: true }, 1],
  ['repeatedly', { retryable: true }, 3],
  ['with repeated resets', { durableObjectReset: true }, 3],
])('an object that fails %s is store-unavailable', async (_, traits, times) => {
  const account = createAccount()
  account.failures.push(
    ...Array.from({ length: 3 }, () => Object.assign(new Error(app.secret), traits)),
  )
  const failed = account
    .isolate()
    .get()
    .catch((error: unknown) => error)
  await account.clock.advance(1000)

  expect(await failed).toMatchObject({ kind: 'store-unavailable', reached: 'no' })
  expect(String(await failed)).not.toContain(app.secret)
  expect(account.asked.length).toBe(times)
})

test('a failed login arrives as the same error, and is sent once for all', async () => {
  const account = createAccount({ secret: 'wrong' })
  const isolates = Array.from({ length: 5 }, () => account.isolate())

  const errors = await Promise.all(
    isolates.map((tokens) => tokens.get().catch((error: unknown) => error)),
  )

  for (const error of errors) {
    expect(isNorthboundError(error)).toBe(true)
    expect(error).toMatchObject({
      kind: 'credentials-rejected',
      platformCode: '100208',
      reached: 'yes',
      retry: 'after-change',
      docs: 'errors/credentials-rejected',
    })
  }
  expect(account.countLogins()).toBe(1)
})

test('an error of a vault in the object does not reach the Workers', async () => {
  const account = createAccount({ secret: () => Promise.reject(new Error('vault: s€crét')) })

  const error = await account
    .isolate()
    .get()
    .catch((thrown: unknown) => thrown)

  expect(error).toMatchObject({ kind: 'store-unavailable' })
  expect(String(error)).not.toContain('vault')
})

test('an error keeps its status, code and other fields', async () => {
  const account = createAccount()
  account.answerNext(async () =>
    Response.json({ error_code: '100501' }, { status: 429, headers: { 'retry-after': '7' } }),
  )

  const error = await account
    .isolate()
    .get()
    .catch((thrown: unknown) => thrown)

  expect(error).toMatchObject({ kind: 'throttled', status: 429, retryAfterMs: 7000 })
})

test('reached is no when the request could not be sent', async () => {
  const account = createAccount()
  account.answerNext(connectionRefused, connectionRefused, connectionRefused)
  const failed = account
    .isolate()
    .get()
    .catch((error: unknown) => error)
  await account.clock.advance(30_000)

  expect(await failed).toMatchObject({
    kind: 'unreachable',
    reached: 'no',
    detail: 'ECONNREFUSED',
  })
})

test('an abort ends the wait of one caller, not the login of all', async () => {
  const account = createAccount()
  const controller = new AbortController()
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  account.answerNext(async () => {
    await held
    return account.emulator.fetch(`${url}/iocm/app/sec/v1.1.0/login`, {
      method: 'POST',
      body: new URLSearchParams(app),
    })
  })
  const tokens = account.isolate()
  const aborted = tokens.get({ signal: controller.signal }).catch((error: unknown) => error)
  const patient = tokens.get()
  await account.clock.advance(10)

  controller.abort('enough')

  expect(await aborted).toBe('enough')
  answer()
  expect((await patient).generation).toBeGreaterThan(0)
  expect(account.countLogins()).toBe(1)
})

test('waits timeoutMs for an object that does not answer', async () => {
  const account = createAccount()
  account.answerNext(silence, silence)
  const failed = account
    .isolate({ timeoutMs: 500 })
    .get()
    .catch((error: unknown) => error)
  await account.clock.advance(500)

  expect(await failed).toMatchObject({ kind: 'timed-out', reached: 'maybe' })
})

test('passes its call to waitUntil, so that the answer is kept when the caller has disconnected', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const work: Promise<unknown>[] = []
  account.failures.push(new Error('gone'))

  const failed = tokens.get({ waitUntil: (promise) => work.push(promise) })
  await expect(failed).rejects.toMatchObject({ kind: 'store-unavailable' })

  // The promise for waitUntil never rejects: that would end a Worker's request with an error.
  await expect(Promise.all(work)).resolves.toHaveLength(1)
})

test('the object passes its login to waitUntil, and nothing longer', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const { accessToken } = await tokens.get()
  await account.isolate().get()
  expect(account.kept.length).toBe(1)
  await account.loginElsewhere()
  account.answerNext(async () => Response.json({ error_code: '100208' }, { status: 401 }))

  await expect(tokens.get({ rejected: accessToken })).rejects.toMatchObject({
    kind: 'credentials-rejected',
  })

  await expect(Promise.all(account.kept)).resolves.toHaveLength(2)
})

test('a restarted object knows the token, and goes on counting', async () => {
  const account = createAccount()
  const first = await account.isolate().get()
  account.restart()

  const after = await account.isolate().get()

  expect(after.accessToken).toBe(first.accessToken)
  expect(account.countLogins()).toBe(1)
  await account.loginElsewhere()
  const fresh = await account.isolate().get({ rejected: after.accessToken })
  expect(fresh.generation).toBeGreaterThan(first.generation)
})

test('a late answer does not replace a newer token', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const slow = account.isolate()
  await tokens.get()
  let pass = () => {}
  const gate = new Promise<void>((resolve) => (pass = resolve))
  const late = durableTokenSource(
    {
      idFromName: (name) => name,
      get: () => ({
        async fetch(address, init) {
          const response = await account.namespace.get(`${url}#${app.appId}`).fetch(address, init)
          if (String(init?.body).includes('rejected')) return response
          await gate
          return response
        },
      }),
    },
    { url, appId: app.appId, clock: account.clock },
  )
  const overtaken = late.get()
  const { accessToken: rejected } = await slow.get()
  await account.loginElsewhere()
  const newer = await late.get({ rejected })

  pass()
  await overtaken

  expect(late.peek()).toBe(newer)
})

test('an object whose storage was emptied is trusted once the old token is invalid', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const { accessToken } = await tokens.get()
  await account.loginElsewhere()
  const second = await tokens.get({ rejected: accessToken })
  account.forget()
  await account.loginElsewhere()

  const third = await tokens.get({ rejected: second.accessToken })

  expect(third.generation).toBeLessThan(second.generation)
  expect(tokens.peek()).toBe(third)
})

test('get of a closed source throws', async () => {
  const tokens = createAccount().isolate()
  await tokens.close()

  await expect(tokens.get()).rejects.toThrow(TypeError)
})

test('works with a stub in place of the binding', async () => {
  const account = createAccount()
  const { clock } = account
  const tokens = durableTokenSource(account.namespace.get('mine'), {
    url: `${url}/`,
    appId: app.appId,
    clock,
  })

  await tokens.get()

  expect(tokens.url).toBe(url)
  expect(account.asked).toEqual(['mine'])
})

test('an object does not give its token to another application', async () => {
  const account = createAccount()
  const ask = (url: string, appId: string) =>
    durableTokenSource(account.namespace, { url, appId, clock: account.clock }).get()

  await expect(ask(url, 'other')).rejects.toThrow(/another url or appId/)
  await expect(ask('https://other.test', app.appId)).rejects.toThrow(TypeError)
  expect(account.countLogins()).toBe(0)
})

test.each(['url', 'appId', 'secret'])('an object without %s says so', async (name) => {
  const account = createAccount({ [name]: undefined })

  await expect(account.isolate().get()).rejects.toThrow(`The Durable Object has no ${name}`)
})

test('an object of another class is store-unavailable', async () => {
  const stub = { fetch: async () => new Response('hello', { status: 404 }) }
  const tokens = durableTokenSource(stub, { url, appId: app.appId })

  await expect(tokens.get()).rejects.toMatchObject({
    kind: 'store-unavailable',
    detail: 'the Durable Object is not one of durableTokens',
  })
})

test('a rejected token that the object returns again stays rejected', async () => {
  const token = { accessToken: 'x', generation: 1, lifetimeMs: 3_600_000, remainingMs: 3_600_000 }
  const stub = { fetch: async () => Response.json({ token }) }
  const tokens = durableTokenSource(stub, { url, appId: app.appId })
  await tokens.get()

  await tokens.get({ rejected: 'x' })

  expect(tokens.peek()).toBeUndefined()
})

test('a token that the object could not keep is used nevertheless', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const first = await tokens.get()
  account.loseStorage()

  expect((await account.isolate().get()).accessToken).toBe(first.accessToken)
})

test('get with an aborted signal rejects, even when a token is known', async () => {
  const account = createAccount()
  const tokens = account.isolate()
  const signal = AbortSignal.abort('enough')
  await expect(tokens.get({ signal })).rejects.toBe('enough')
  expect(account.asked).toEqual([])
  await tokens.get()

  await expect(tokens.get({ signal })).rejects.toBe('enough')
})

test('a login that may have reached the platform has reached maybe', async () => {
  const account = createAccount()
  account.answerNext(silence, silence)
  const failed = account
    .isolate()
    .get()
    .catch((error: unknown) => error)
  await account.clock.advance(30_000)

  expect(await failed).toMatchObject({ kind: 'timed-out', reached: 'maybe' })
})

test('wrong options of the object are reported, even while the token is valid', async () => {
  const account = createAccount()
  const answers: Response[] = []
  const stub = account.namespace.get(`${url}#${app.appId}`)
  const tokens = durableTokenSource(
    { fetch: async (address, init) => answers.shift() ?? stub.fetch(address, init) },
    { url, appId: app.appId, clock: account.clock },
  )
  await tokens.get()
  await account.clock.advance(3_500_000)

  answers.push(Response.json({ mistake: 'The Durable Object has no secret' }))

  await expect(tokens.get()).rejects.toThrow('has no secret')
})

test.each([
  ['a GET', 'https://northbound-tokens.invalid/token', 'GET'],
  ['another path', 'https://northbound-tokens.invalid/', 'POST'],
  ['the path under a real host', 'https://my-worker.example.com/token', 'POST'],
  ['no TLS', 'http://northbound-tokens.invalid/token', 'POST'],
  ['a query', 'https://northbound-tokens.invalid/token?', 'POST'],
])('the object does not answer %s', async (_, address, method) => {
  const account = createAccount()
  const body = method === 'GET' ? {} : { body: JSON.stringify({ url, appId: app.appId }) }

  const response = await account.objectOf('x').fetch(new Request(address, { method, ...body }))

  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
  expect(account.countLogins()).toBe(0)
})

test('an answer holds the token and neither the secret nor the refreshToken', async () => {
  const account = createAccount()
  const seen: string[] = []
  const stub = account.namespace.get('x')
  const tokens = durableTokenSource(
    {
      async fetch(address, init) {
        const response = await stub.fetch(address, init)
        seen.push(await response.clone().text(), String(init?.body), address)
        return response
      },
    },
    { url, appId: app.appId, clock: account.clock },
  )
  const { accessToken } = await tokens.get()
  await account.loginElsewhere()
  await tokens.get({ rejected: accessToken })

  const keys = Object.keys(JSON.parse(seen[0] ?? '').token).toSorted()
  expect(keys).toEqual(['accessToken', 'generation', 'isAdopted', 'lifetimeMs', 'remainingMs'])
  expect(seen.join()).not.toContain(app.secret)
})

test('NorthboundTokens reads three variables', async () => {
  const unused = () => Promise.reject(new Error('not expected'))
  const state = { storage: { get: unused, put: unused, transaction: unused }, waitUntil: () => {} }
  const object = new NorthboundTokens(state, {
    NORTHBOUND_URL: url,
    NORTHBOUND_APP_ID: 'someone',
    NORTHBOUND_SECRET: 'else',
  })
  const ask = (appId: string) =>
    durableTokenSource(
      { fetch: (address, init) => object.fetch(new Request(address, init)) },
      { url, appId },
    ).get()

  // Its own application it takes as far as to its storage.
  await expect(ask('someone')).rejects.toHaveProperty('kind', 'store-unavailable')
  await expect(ask(app.appId)).rejects.toThrow(/another url or appId/)
})
