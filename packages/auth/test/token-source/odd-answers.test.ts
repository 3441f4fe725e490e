/** After one odd answer to a login all that share the store recover within seconds. A definite refusal is remembered. */
import { createTokenSource, memoryStore } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, url } from '../stage/create-stage.ts'

const html = { headers: { 'content-type': 'text/html' } }
const odd: Record<string, () => Response> = {
  '500 with a code that says nothing': () =>
    Response.json({ error_code: '50500' }, { status: 500 }),
  '429 with an unknown code': () => Response.json({ error_code: '99' }, { status: 429 }),
  '503 with an unknown code': () => Response.json({ error_code: '99' }, { status: 503 }),
  '200 without a body': () => new Response(''),
  '200 with a page': () => new Response('<html><title>Welcome</title></html>', html),
  '200 with JSON that is cut': () => new Response('{"accessToken":"ab'),
  '200 with an empty object': () => Response.json({}),
  '200 with null': () => Response.json(null),
  '200 with an unknown code': () => Response.json({ error_code: '99', error_desc: 'busy' }),
  '404 with a page': () => new Response('<html>not found</html>', { status: 404, ...html }),
  '403 with a page': () => new Response('<html>forbidden</html>', { status: 403, ...html }),
  '403 without a body': () => new Response('', { status: 403 }),
  '400 with a page': () => new Response('<html>bad request</html>', { status: 400, ...html }),
  '401 with a page of a gateway': () =>
    new Response('<html>sign in</html>', { status: 401, ...html }),
  '405 without a body': () => new Response('', { status: 405 }),
  '408': () => new Response('', { status: 408 }),
  '425': () => new Response('', { status: 425 }),
  '502': () => new Response('<html>bad gateway</html>', { status: 502, ...html }),
  '307 to elsewhere': () =>
    new Response('', { status: 307, headers: { location: 'https://other.test' } }),
  '404 of another product': () =>
    Response.json({ statusCode: 404, message: 'Application not found' }, { status: 404 }),
  '401 of an API gateway': () => Response.json({ error_code: 'APIG.0301' }, { status: 401 }),
}

test.each(Object.entries(odd))(
  'after %s three processes log in again within 10 s',
  async (_what, answer) => {
    const { clock, fetch, failNext, count } = createStage()
    const store = memoryStore({ clock })
    let started = 0
    const processes = Array.from({ length: 3 }, () => {
      const id = ++started / 10
      return createTokenSource({ url, ...app, store, clock, fetch, random: () => id })
    })
    failNext(async () => answer())

    const asked = processes[0]!.get().catch((error: unknown) => error)
    // An outcome that is unknown is waited for until the deadline of the login.
    for (let second = 0; second < 20; second++) await clock.advance(500)
    await asked
    const all = Promise.all(processes.map((each) => each.get()))
    // Those who do not have the lease ask again in a moment.
    await clock.advance(1000)
    const tokens = await all

    expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(1)
    expect(count('login')).toBe(1)
  },
)

test('the pause doubles while attempts fail', async () => {
  const { tokens, clock, failNext } = createStage()
  let asked = 0
  failNext(
    ...Array.from({ length: 100 }, () => async () => {
      asked++
      return new Response('', { status: 404 })
    }),
  )

  for (let second = 0; second < 120; second++) {
    await tokens.get().catch(() => {})
    await clock.advance(1000)
  }

  // After 1, 2, 4, 8, 16 s, and then each 30 s.
  expect(asked).toBeLessThan(12)
  expect(asked).toBeGreaterThan(5)
})

test('a refusal by the platform is remembered, has a retryAfterMs, and can be forgotten', async () => {
  const { clock, fetch, emulator, count } = createStage()
  const store = memoryStore({ clock })
  const wrong = { url, ...app, secret: 'rotated', store, clock, fetch }
  const tokens = createTokenSource(wrong)
  await expect(tokens.get()).rejects.toMatchObject({ platformCode: '100208' })
  await clock.advance(60_000)
  const restarted = createTokenSource(wrong)
  await expect(restarted.get()).rejects.toMatchObject({
    platformCode: '100208',
    retryAfterMs: 240_000,
  })
  // The cause was fixed on the platform, not here.
  emulator.apps.rotateSecret(app.appId, 'rotated')
  await expect(restarted.get()).rejects.toMatchObject({ platformCode: '100208' })
  expect(count('login')).toBe(1)

  restarted.retryNow()

  expect((await restarted.get()).accessToken).toBeTruthy()
  expect((await tokens.get()).accessToken).toBe(restarted.peek()?.accessToken)
  expect(count('login')).toBe(2)
})

test('retryNow ends a cool-down after a temporary failure', async () => {
  const { tokens, failNext, count } = createStage()
  failNext(async () => new Response('', { status: 404 }))
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'answer-unreadable' })
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'answer-unreadable' })
  expect(count('login')).toBe(0)

  tokens.retryNow()

  expect((await tokens.get()).accessToken).toBeTruthy()
  expect(count('login')).toBe(1)
})
