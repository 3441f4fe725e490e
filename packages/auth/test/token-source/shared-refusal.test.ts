/** A refusal and the login budget are in the shared record, so that no source repeats what another has tried. */
import {
  createTokenSource,
  isNorthboundError,
  memoryStore,
  type TokenSourceOptions,
  type TokenStore,
  withToken,
} from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, devices, url } from '../stage/create-stage.ts'

const application = `${url}#${app.appId}`
const hour = 3_600_000

/** Sources as in processes of their own: one store, one platform, one clock. */
function createSharing(change: (store: TokenStore) => TokenStore = (store) => store) {
  const stage = createStage()
  const { clock, fetch } = stage
  const store = change(memoryStore({ clock }))
  const source = (options: Partial<TokenSourceOptions> = {}) =>
    createTokenSource({ url, ...app, store, clock, fetch, random: () => 0, ...options })
  return { ...stage, store, source }
}

test('a secret refused to one process is not sent by the others for 5 minutes', async () => {
  const { source, clock, count } = createSharing()
  const processes = Array.from({ length: 8 }, () => source({ secret: 'rotated away' }))

  for (const tokens of processes) {
    await expect(tokens.get()).rejects.toMatchObject({
      kind: 'credentials-rejected',
      platformCode: '100208',
      status: 401,
      retry: 'after-change',
      reached: 'yes',
    })
  }
  expect(count('login')).toBe(1)

  await clock.advance(299_999)
  await expect(source({ secret: 'rotated away' }).get()).rejects.toSatisfy(isNorthboundError)
  expect(count('login')).toBe(1)
  await clock.advance(1)
  await expect(processes[3]?.get()).rejects.toSatisfy(isNorthboundError)
  expect(count('login')).toBe(2)
})

test('a process with another secret may try at once, and all get its token', async () => {
  const { source, count } = createSharing()
  const stale = source({ secret: `${app.secret}s` })
  await expect(stale.get()).rejects.toSatisfy(isNorthboundError)

  const { accessToken } = await source().get()

  expect(count('login')).toBe(2)
  expect((await source({ secret: `${app.secret}s` }).get()).accessToken).toBe(accessToken)
  expect(count('login')).toBe(2)
})

test('a refused refresh and the login after it are sent by one process before another may try', async () => {
  const wire = { ms: 0 }
  const { source, clock, count, emulator } = createSharing((store) => ({
    ...store,
    async lease(key, forMs) {
      if (wire.ms) await new Promise<void>((done) => void clock.schedule(wire.ms, done))
      return store.lease(key, forMs)
    },
  }))
  const processes = Array.from({ length: 8 }, () => source())
  for (const tokens of processes) await tokens.get()
  await clock.advance(hour)
  emulator.apps.rotateSecret(app.appId, 'rotated')

  // With a slow store, one that gave the lease back would meet all others before it had it again.
  wire.ms = 40
  const failed = []
  for (const tokens of processes) {
    failed.push(tokens.get().catch((error: unknown) => error))
    await clock.advance(10)
  }
  await clock.advance(2000)

  for (const error of await Promise.all(failed)) {
    expect(error).toMatchObject({ kind: 'credentials-rejected' })
  }
  expect(count('refreshToken')).toBe(1)
  expect(count('login')).toBe(2)
})

test('the record reveals next to nothing of the secret', async () => {
  const { source, store } = createSharing()
  await expect(source({ secret: 'rotated away' }).get()).rejects.toSatisfy(isNorthboundError)

  const refusal = (await store.read(application))?.record.refusal

  expect(refusal?.secret).toBeLessThan(2 ** 16)
  expect(JSON.stringify(refusal)).not.toContain('rotated away')
})

test('a refused renewal leaves the valid token to all, and is not repeated', async () => {
  const { source, clock, emulator, count } = createSharing()
  const [first, second] = [source(), source()]
  const { accessToken } = await first.get()
  await second.get()
  await clock.advance(hour - 170_000)
  emulator.faults.next({ api: 'any', code: '100449', times: Number.POSITIVE_INFINITY })

  expect((await first.get()).accessToken).toBe(accessToken)
  expect((await second.get()).accessToken).toBe(accessToken)
  await clock.advance(60_000)
  expect((await second.get()).accessToken).toBe(accessToken)

  expect(count('refreshToken') + count('login')).toBe(2)
})

test('a rejected token stays rejected when a refusal follows', async () => {
  const { source, loginElsewhere, emulator } = createSharing()
  const tokens = source()
  const { accessToken: rejected } = await tokens.get()
  await loginElsewhere()
  emulator.faults.next({ api: 'login', code: '100449' })

  await expect(tokens.get({ rejected })).rejects.toMatchObject({ kind: 'application-frozen' })

  expect(tokens.peek()).toBeUndefined()
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'application-frozen' })
})

test('a process keeps the refusal that the store cannot keep', async () => {
  const { source, count } = createSharing((store) => ({
    ...store,
    publish: () => Promise.reject(new Error('full')),
  }))
  const tokens = source({ secret: 'wrong' })

  for (let call = 0; call < 3; call++) {
    await expect(tokens.get()).rejects.toMatchObject({ kind: 'credentials-rejected' })
  }

  expect(count('login')).toBe(1)
})

test('all sources wait as long as the platform asks', async () => {
  const { source, clock, failNext, count } = createSharing()
  failNext(async () => new Response('', { status: 429, headers: { 'retry-after': '20' } }))
  await expect(source().get()).rejects.toMatchObject({ kind: 'throttled' })

  await clock.advance(19_999)
  await expect(source().get()).rejects.toMatchObject({ kind: 'throttled', retryAfterMs: 1 })
  expect(count('login')).toBe(0)
  await clock.advance(1)

  expect((await source().get()).accessToken).toBeTruthy()
  expect(count('login')).toBe(1)
})

test('8 processes on one store log in 3 times a minute against one outside', async () => {
  const { source, fetch, clock, count } = createSharing()
  const calls = Array.from({ length: 8 }, () => withToken(source(), { fetch }))
  const outside = withToken(source({ store: memoryStore({ clock }) }), { fetch })
  const errors: unknown[] = []

  for (let round = 0; round < 10; round++) {
    for (const call of [...calls, outside]) {
      await call(devices).catch((error: unknown) => errors.push(error))
      await clock.advance(100)
    }
  }

  expect(count('login')).toBeLessThanOrEqual(6)
  expect(errors.find(isNorthboundError)).toMatchObject({ kind: 'superseded-repeatedly' })
})
