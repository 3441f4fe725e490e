import { expect, test } from 'vitest'
import { createFakeServer, type FakeServer } from '../src/fake-server/create-fake-server.ts'

const logins = [
  '/iocm/app/sec/v1.1.0/login',
  '/oauth2/token',
  '/tenant/oauth2/token',
  '/auth/v1/token?grant_type=refresh_token',
  '/app/installations/1/access_tokens',
]

const start = () => createFakeServer({ loginMs: 0, callMs: 0 })

async function logIn(server: FakeServer, path = '/oauth2/token'): Promise<string> {
  const response = await server.fetch(server.url + path, { method: 'POST' })
  const grant = await response.json()
  return grant.accessToken ?? grant.access_token ?? grant.token
}

function call(server: FakeServer, authorization: string, path = '/api/devices') {
  return server.fetch(server.url + path, { headers: { authorization } })
}

test.each(logins)('%s issues a token that is valid in every dialect', async (path) => {
  const server = start()

  const token = await logIn(server, path)

  expect((await call(server, `Bearer ${token}`)).status).toBe(200)
  expect((await call(server, `token ${token}`)).status).toBe(200)
  expect((await call(server, `bearer ${token}`, '/iocm/app/dm/v1.4.0/devices')).status).toBe(200)
})

test.each(logins)('%s supersedes the token that was issued before, and only that', async (path) => {
  const server = start()
  const first = await logIn(server)

  const second = await logIn(server, path)

  expect((await call(server, `Bearer ${first}`)).status).toBe(401)
  expect((await call(server, `Bearer ${second}`)).status).toBe(200)
})

test('only one token is valid after many concurrent logins', async () => {
  const server = start()

  const tokens = await Promise.all(logins.map((path) => logIn(server, path)))
  const answers = await Promise.all(tokens.map((token) => call(server, `Bearer ${token}`)))

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(server.counts).toEqual({ logins: logins.length, mostAtOnce: logins.length })
})

test('counts consecutive logins as not concurrent', async () => {
  const server = start()

  await logIn(server)
  await logIn(server)

  expect(server.counts).toEqual({ logins: 2, mostAtOnce: 1 })
  server.resetCounts()
  expect(server.counts).toEqual({ logins: 0, mostAtOnce: 0 })
})

test('a login of another client supersedes the token and is not counted', async () => {
  const server = start()
  const token = await logIn(server)
  server.resetCounts()

  server.supersede()

  expect((await call(server, `Bearer ${token}`)).status).toBe(401)
  expect(server.counts.logins).toBe(0)
})

test('rejects like the platform on paths of the platform', async () => {
  const response = await call(start(), 'Bearer token-0', '/iocm/app/dm/v1.4.0/devices')

  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ error_code: '1010005' })
})

test('accepts no token before one was issued, and no call without one', async () => {
  const server = start()

  expect((await call(server, 'Bearer token-0')).status).toBe(401)
  expect((await server.fetch(`${server.url}/api/devices`)).status).toBe(401)
})

test('spreads the given number of rejections in the order of arrival', async () => {
  const server = start()
  const arrived: number[] = []
  server.spreadRejections(3, 120)

  await Promise.all(
    [0, 1, 2, 3].map(async (index) => {
      await call(server, 'Bearer wrong')
      arrived.push(index)
    }),
  )

  // The fourth call is not delayed: it gets its response before the two that wait.
  expect(arrived).toEqual([0, 3, 1, 2])
})
