/** The whole setup in the real workerd: two isolates, one object, and the emulator in place of the internet. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '@northbound/emulator'
import { afterEach, expect, test } from 'vitest'
import { jumpMs } from '../rounds/jump-ms.ts'
import { playRounds, rounds } from '../rounds/play-rounds.ts'
import { type RunningWorker, startWorkerd } from './start-workerd.ts'

const app = { appId: 'na-under-test', secret: 'CANARYsecret+%&=7f3a' }
const url = 'https://platform.test:8743'

interface Shown {
  readonly accessToken: string
  readonly generation: number
  readonly expiresAt: number
}

// Each test starts workerd, which a busy machine takes seconds for.

const running: RunningWorker[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.close()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A platform, and an account on Cloudflare that talks to it. */
async function createAccount({ secret = app.secret, speed = 1, folder = '' } = {}) {
  const emulator = createEmulator({ apps: [app] })
  const arrival = createGate()
  let gate: Promise<void> | undefined
  const start = async (ahead = 0) => {
    const worker = await startWorkerd({
      script: new URL('./tokens-worker.ts', import.meta.url),
      objects: ['Tokens'],
      variables: {
        PLATFORM_URL: url,
        APP_ID: app.appId,
        SECRET: secret,
        SPEED: `${speed}`,
        AHEAD: `${ahead}`,
      },
      hasOther: true,
      ...(folder ? { folder } : {}),
      async outside(request) {
        if (new URL(request.url).pathname === '/arrival') {
          await arrival.opened
          return new Response()
        }
        arrival.open()
        await gate
        return emulator.fetch(request)
      },
    })
    running.push(worker)
    return worker
  }
  return {
    emulator,
    start,
    worker: await start(),
    /** When the first request has reached the platform. */
    arrival: arrival.opened,
    countLogins: () => emulator.journal.count('login'),
    async loginElsewhere() {
      await emulator.fetch(`${url}/iocm/app/sec/v1.1.0/login`, {
        method: 'POST',
        body: new URLSearchParams(app),
      })
    },
    /** From now on the platform takes requests and keeps its answers until `open` is called. */
    hold() {
      const { opened, open } = createGate()
      gate = opened
      return open
    },
  }
}

function createGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

/** Asks in turns from the two isolates, all at once. */
function askMany<T>(worker: RunningWorker, count: number, path: string, body?: unknown) {
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      worker.ask<T>(path, body, index % 2 ? 'other' : 'main'),
    ),
  )
}

test('logs in once for 50 concurrent requests to cold isolates', async () => {
  const { worker, countLogins } = await createAccount()

  const tokens = await askMany<Shown>(worker, 50, '/token')

  expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(1)
  expect(tokens[0]?.expiresAt).toBeGreaterThan(Date.now() + 3_000_000)
  expect(countLogins()).toBe(1)
})

test('a source at module level serves request after request', async () => {
  const { worker, countLogins } = await createAccount()

  for (let index = 0; index < 10; index++) expect(await worker.ask('/devices')).toBe(200)

  expect(await worker.ask('/peek')).toBe(1)
  expect(await worker.ask('/peek', null, 'other')).toBe(null)
  expect(countLogins()).toBe(1)
})

test('logs in once for 50 concurrent requests whose token was rejected', async () => {
  const { worker, countLogins, loginElsewhere } = await createAccount()
  const [{ accessToken: rejected } = { accessToken: '' }] = await askMany<Shown>(
    worker,
    2,
    '/token',
  )
  await loginElsewhere()

  const tokens = await askMany<Shown>(worker, 50, '/token', { rejected })
  const late = await askMany<Shown>(worker, 10, '/token', { rejected })

  expect(new Set([...tokens, ...late].map(({ accessToken }) => accessToken)).size).toBe(1)
  expect(tokens[0]?.accessToken).not.toBe(rejected)
  expect(countLogins()).toBe(3)
})

test('every call succeeds after a foreign login superseded the token', async () => {
  const { worker, countLogins, loginElsewhere } = await createAccount()
  expect(await askMany(worker, 2, '/devices')).toEqual([200, 200])
  await loginElsewhere()

  expect(await askMany(worker, 50, '/devices')).toEqual(Array.from({ length: 50 }, () => 200))
  expect(countLogins()).toBe(3)
})

test('works with a stub in place of the binding', async () => {
  const { worker, countLogins } = await createAccount()

  const tokens = await askMany<Shown>(worker, 10, '/token-by-stub')

  expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(1)
  expect(countLogins()).toBe(1)
})

test.each(['/leave-early', '/leave-with-wait-until'])(
  'the login goes on when the request that caused it was cancelled: %s',
  async (path) => {
    const { worker, countLogins, hold, arrival } = await createAccount()
    const open = hold()
    expect(await worker.ask(path)).toBe('left')
    await arrival
    const patient = worker.ask<Shown>('/token', null, 'other')
    open()

    expect((await patient).generation).toBe(1)
    expect(countLogins()).toBe(1)
  },
)

test('the token survives a restart of workerd', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'northbound-workerd-'))
  folders.push(folder)
  const { worker, start, countLogins } = await createAccount({ folder })
  const before = await worker.ask<Shown>('/token')
  await worker.close()

  const after = await (await start()).ask<Shown>('/token')

  expect(after.accessToken).toBe(before.accessToken)
  expect(after.generation).toBe(before.generation)
  expect(countLogins()).toBe(1)
})

test(
  `an object that is evicted before each of ${rounds} foreign logins answers every call, with one login`,
  {
    timeout: 180_000,
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'northbound-workerd-'))
    folders.push(folder)
    const account = await createAccount({ folder })
    let { worker } = account
    const callFrom = (isolate: 'main' | 'other') => ({
      // The object has one clock for both.
      jump: async () => void (isolate === 'main' && (await worker.ask('/jump'))),
      call: () => worker.ask<number>('/devices', null, isolate),
    })
    const participants = async (round: number) => {
      // Where nothing but the storage is left: a restart of workerd takes too long for each round.
      if (round > 0 && round % 20 === 0) {
        await worker.close()
        worker = await account.start(round * jumpMs)
      } else if (round > 0) await worker.ask('/abort')
      return [callFrom('main'), callFrom('other')]
    }

    const { calls, failures, mostLogins } = await playRounds({
      emulator: account.emulator,
      app,
      participants,
    })

    expect(failures).toEqual([])
    expect(calls).toBe(2 * rounds)
    expect(mostLogins).toBe(1)
  },
)

test('an aborted object restarts with its token', async () => {
  const { worker, countLogins } = await createAccount()
  const before = await worker.ask<Shown>('/token')
  const born = await worker.ask('/born')
  await worker.ask('/abort')

  const after = await worker.ask<Shown>('/token', null, 'other')

  expect(await worker.ask('/born')).not.toBe(born)
  expect(after.accessToken).toBe(before.accessToken)
  expect(countLogins()).toBe(1)
})

test('an acquisition kept alive by waitUntil serves the following requests', async () => {
  const { worker, hold } = await createAccount()
  const open = hold()
  await worker.ask('/leave-with-wait-until')
  open()

  await expect.poll(() => worker.ask('/peek')).toBe(1)
})

test('when the object crashes during a login, the next waits for the lease to expire, then logs in', async () => {
  const { worker, countLogins, hold, arrival } = await createAccount({ speed: 40 })
  const open = hold()
  const lost = worker.ask<Shown>('/token')
  await arrival
  await worker.ask('/abort')
  open()

  const token = await worker.ask<Shown>('/token', null, 'other')

  expect(token.generation).toBeGreaterThan(1)
  // The waiting caller asks again and gets the same token.
  expect(await lost).toMatchObject({ accessToken: token.accessToken })
  expect(countLogins()).toBe(2)
})

test('an error of the platform arrives unchanged, and is not asked for again', async () => {
  const { worker, countLogins } = await createAccount({ secret: 'wrong' })

  const failures = await askMany(worker, 10, '/token')

  for (const failure of failures) {
    expect(failure).toMatchObject({
      kind: 'credentials-rejected',
      platformCode: '100208',
      reached: 'yes',
    })
  }
  expect(countLogins()).toBe(1)
})

test('a request from outside gets no answer of the object, even if the Worker forwards it', async () => {
  const { worker, countLogins } = await createAccount()
  const response = await worker.fetch('https://northbound-tokens.invalid/token-from-outside', {
    method: 'POST',
    body: JSON.stringify({ url, appId: app.appId }),
  })

  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
  expect(await worker.ask('/by-rpc')).toBe('refused')
  expect(await worker.ask('/token-of-another')).toMatchObject({
    error: expect.stringContaining('another url or appId'),
  })
  expect(countLogins()).toBe(0)
})

test('the secret is in no answer and not in the storage, a token in no key', async () => {
  const { worker, loginElsewhere } = await createAccount()
  const { accessToken } = await worker.ask<Shown>('/token')
  await loginElsewhere()
  const second = await worker.ask<Shown>('/token', { rejected: accessToken })

  const stored = await worker.ask<[string, unknown][]>('/storage')

  expect(stored.map(([key]) => key)).toEqual([`northbound:${url}#${app.appId}`])
  expect(JSON.stringify(stored)).toContain(second.accessToken)
  for (const spelling of [app.secret, encodeURIComponent(app.secret)]) {
    expect(JSON.stringify([stored, second])).not.toContain(spelling)
  }
})
