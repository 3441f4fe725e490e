/** Rule 2: recovery names the rejected token. */
import { createTokenSource, withToken } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, devices, url } from '../stage/create-stage.ts'

test('reporting an old token as rejected returns the current one without a login', async () => {
  const { tokens, count } = createStage()
  const old = await tokens.get()
  const current = await tokens.get({ rejected: old.accessToken })

  const late = await tokens.get({ rejected: old.accessToken })

  expect(current.accessToken).not.toBe(old.accessToken)
  expect(late).toBe(current)
  expect(count('login')).toBe(2)
})

test('logs in once for 50 concurrent reports about the current token', async () => {
  const { tokens, count } = createStage()
  const { accessToken: rejected } = await tokens.get()

  const got = await Promise.all(Array.from({ length: 50 }, () => tokens.get({ rejected })))

  expect(new Set(got.map((token) => token.accessToken)).size).toBe(1)
  expect(count('login')).toBe(2)
})

test('logs in once for 50 calls rejected at the same time, and all succeed', async () => {
  const { tokens, fetch, count, loginElsewhere } = createStage()
  const call = withToken(tokens, { fetch })
  await tokens.get()
  await loginElsewhere()
  const before = count('login')

  const answers = await Promise.all(Array.from({ length: 50 }, () => call(devices)))

  expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200))
  expect(count('login') - before).toBe(1)
})

test('logs in exactly once for 50 calls whose rejections arrive over 200 ms, and all succeed', async () => {
  const { tokens, fetch, clock, count, slowDown, loginElsewhere } = createStage()
  const call = withToken(tokens, { fetch })
  await tokens.get()
  await loginElsewhere()
  const before = count('login')
  let sent = 0
  slowDown((path) =>
    path.endsWith('login') ? { there: 10, back: 10 } : { back: (sent++ % 50) * 4 + 4 },
  )

  const answers = Promise.all(Array.from({ length: 50 }, () => call(devices)))
  await clock.advance(1000)

  expect((await answers).map((answer) => answer.status)).toEqual(Array(50).fill(200))
  expect(count('login') - before).toBe(1)
})

test('logs in after a rejection, because the refreshToken of a superseded token is invalid as well', async () => {
  const { tokens, count, loginElsewhere } = createStage()
  const { accessToken: rejected } = await tokens.get()
  await loginElsewhere()

  await tokens.get({ rejected })

  expect(count('refreshToken')).toBe(0)
})

test('asks a platform that issues the rejected token again once, not forever', async () => {
  const { clock } = createStage()
  let logins = 0
  const tokens = createTokenSource({
    url,
    ...app,
    clock,
    fetch: async () => Response.json({ accessToken: 'the only one', n: ++logins }),
  })
  const { accessToken: rejected } = await tokens.get()

  const got = await Promise.all([tokens.get({ rejected }), tokens.get({ rejected })])

  expect(got.map((token) => token.accessToken)).toEqual([rejected, rejected])
  expect(logins).toBeLessThanOrEqual(3)
})
