/** Rule 10: contention is named. */
import { createTokenSource, isNorthboundError, type TokenEvent } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, devices, url } from '../stage/create-stage.ts'
import { withToken } from '@northbound/auth'

test('two processes without a shared store log in at most 6 times a minute, and then get the reason', async () => {
  const { clock, fetch, count } = createStage()
  const [first, second] = [1, 2].map((seed) => {
    const tokens = createTokenSource({ url, ...app, clock, fetch, random: () => seed / 10 })
    return withToken(tokens, { fetch })
  })
  const errors: unknown[] = []

  for (let call = 0; call < 50; call++) {
    await first?.(devices).catch((error: unknown) => errors.push(error))
    await second?.(devices).catch((error: unknown) => errors.push(error))
    await clock.advance(100)
  }

  expect(count('login')).toBeLessThanOrEqual(6)
  const error = errors.find(isNorthboundError)
  expect(error).toMatchObject({ kind: 'superseded-repeatedly', retry: 'after-change' })
  expect(error?.message).toContain('share one store')
})

test('tries again after a minute', async () => {
  const { tokens, clock, loginElsewhere, count } = createStage()
  for (let time = 0; time < 3; time++) {
    const { accessToken: rejected } = await tokens.get()
    await loginElsewhere()
    await tokens.get({ rejected }).catch(() => {})
  }
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'superseded-repeatedly' })
  const before = count('login')

  await clock.advance(60_000)

  expect((await tokens.get()).accessToken).toBeTruthy()
  expect(count('login')).toBe(before + 1)
})

test('expired tokens are no contention', async () => {
  const { tokens, clock, emulator, count } = createStage()
  emulator.faults.next({
    api: 'login',
    body: { accessToken: 'short', expiresIn: 1 },
    times: Number.POSITIVE_INFINITY,
  })

  for (let time = 0; time < 20; time++) {
    await tokens.get()
    await clock.advance(1000)
  }

  expect(count('login')).toBe(20)
})

test('tokens that have just expired do not count against the one that is rejected next', async () => {
  const { tokens, clock, emulator, loginElsewhere } = createStage()
  emulator.faults.next({ api: 'login', body: { accessToken: 'short', expiresIn: 1 }, times: 5 })
  for (let time = 0; time < 5; time++) {
    await tokens.get()
    await clock.advance(1000)
  }
  const { accessToken: rejected } = await tokens.get()
  await loginElsewhere()

  expect((await tokens.get({ rejected })).accessToken).not.toBe(rejected)
})

test('events report what happened and hold no secret', async () => {
  const events: TokenEvent[] = []
  const { tokens, clock, loginElsewhere, emulator } = createStage({
    onEvent: (event) => events.push(event),
  })
  const first = await tokens.get()
  await clock.advance(3_600_000 - 60_000)
  const second = await tokens.get()
  await loginElsewhere()
  const third = await tokens.get({ rejected: second.accessToken })
  await loginElsewhere()
  emulator.faults.next({ api: 'login', code: '100449' })
  await tokens.get({ rejected: third.accessToken }).catch(() => {})

  expect(events.map((event) => event.name)).toEqual([
    'northbound.login',
    'northbound.renewed',
    'northbound.superseded',
    'northbound.login',
    'northbound.superseded',
    'northbound.cooled-down',
  ])
  const printed = JSON.stringify(events)
  for (const secret of [app.secret, first.accessToken, second.accessToken, third.accessToken]) {
    expect(printed).not.toContain(secret)
  }
})
