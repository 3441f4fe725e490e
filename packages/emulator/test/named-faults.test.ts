import { login as logIn, type NorthboundError } from '@northbound/auth'
import { platformCodes } from '@northbound/auth/catalogue'
import { createManualClock } from '@northbound/auth/testing'
import { expect, test, vi } from 'vitest'
import { demoApp, type Emulator, type EmulatorOptions, type Fault } from '../src/index.ts'
import { devices, login, postJson, refresh, stillEmulator } from './ask.ts'

const url = 'https://platform.test:8743'
const loginUrl = `${url}/iocm/app/sec/v1.1.0/login`

/** An emulator whose waits, and a client whose timeouts, the test controls. */
function onManualTime(options: EmulatorOptions = {}) {
  const clock = createManualClock()
  const inner = stillEmulator({ wait: clock.wait, ...options })
  const fetch = { value: clock.fetch(inner.fetch) }
  return { clock, emulator: Object.create(inner, { fetch }) as Emulator }
}

/** Logs in with our own client, and returns how it reports the fault. */
async function clientSees(fault: Fault): Promise<string> {
  const { clock, emulator } = onManualTime()
  emulator.faults.next(fault)
  const { fetch } = emulator
  const outcome = logIn({ url, ...demoApp, fetch, clock }).then(
    () => 'logged in',
    (error: NorthboundError) => error.kind,
  )
  await clock.advance(3_600_000)
  return outcome
}

function send(emulator: Emulator, signal?: AbortSignal): Promise<Response> {
  const body = new URLSearchParams(demoApp)
  return emulator.fetch(loginUrl, { method: 'POST', body, ...(signal && { signal }) })
}

test.each<[Fault, string]>([
  [{ kind: 'hang' }, 'timed-out'],
  [{ kind: 'reset' }, 'unreachable'],
  [{ kind: 'empty' }, 'answer-unreadable'],
  [{ kind: 'not-json' }, 'answer-unreadable'],
  [{ kind: 'redirect' }, 'redirected'],
  [{ kind: 'truncated' }, 'unreachable'],
  [{ kind: 'wrong-type' }, 'answer-unexpected'],
  [{ kind: 'late', latency: 5000 }, 'logged in'],
  [{ kind: 'late', latency: 3_000_000 }, 'timed-out'],
  [{ kind: 'drip', latency: 10 }, 'logged in'],
  [{ kind: 'drip', latency: 60_000 }, 'timed-out'],
  [{ kind: 'expired' }, 'logged in'],
  [{ status: 429, retryAfter: 30 }, 'throttled'],
  [{ status: 503 }, 'platform-fault'],
])('the client sees the fault %o as %s', async (fault, expected) => {
  expect(await clientSees(fault)).toBe(expected)
})

const codes = platformCodes.filter(({ statuses }) => statuses.length > 0)

test.each(codes)('answers $code as the platform prints it', async ({ code, text, statuses }) => {
  const emulator = stillEmulator()
  emulator.faults.next({ code })

  const { status, body } = await login(emulator)

  expect(status).toBe(statuses[0])
  expect([body.error_code ?? body.resultcode, body.error_desc ?? body.resultmsg]).toEqual([
    code,
    text,
  ])
})

test('hangs until the caller aborts, then rejects with its reason', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ kind: 'hang' })
  const caller = new AbortController()

  const answer = send(emulator, caller.signal)
  caller.abort(new Error('no patience'))

  await expect(answer).rejects.toThrow('no patience')
  expect(emulator.journal.entries[0]).toMatchObject({ status: 0, fault: true })
  expect(emulator.apps.get(demoApp.appId)?.logins).toBe(0)
})

test('passes the waiting request to `wait`, and Infinity for one that hangs', async () => {
  const waits: { ms: number; request: Request | undefined }[] = []
  const emulator = stillEmulator({
    wait: async (ms, _signal, request) => void waits.push({ ms, request }),
  })
  const caller = new AbortController()
  const init = () => ({ method: 'POST', body: new URLSearchParams(demoApp) })
  const late = new Request(loginUrl, init())
  const hanging = new Request(loginUrl, { ...init(), signal: caller.signal })
  emulator.faults.next({ kind: 'late', latency: 1000 })
  emulator.faults.next({ kind: 'hang' })

  await emulator.fetch(late)
  const answer = emulator.fetch(hanging)
  await vi.waitFor(() => expect(waits).toHaveLength(2))
  caller.abort(new Error('no patience'))

  // Also where `wait` treats Infinity as 0.
  await expect(answer).rejects.toThrow('no patience')
  expect(waits.map(({ ms }) => ms)).toEqual([1000, Infinity])
  expect(waits[0]?.request).toBe(late)
  expect(waits[1]?.request).toBe(hanging)
})

test('dispose rejects every waiting request', async () => {
  const answers = []
  {
    using emulator = stillEmulator()
    emulator.faults.next({ kind: 'hang', times: 2 })
    answers.push(send(emulator), send(emulator))
    // Both must have come to their wait.
    await Promise.race([...answers, login(emulator)])
  }

  const outcomes = await Promise.allSettled(answers)
  expect(outcomes).toMatchObject(
    [1, 2].map(() => ({ status: 'rejected', reason: { cause: { code: 'ECONNRESET' } } })),
  )
})

test('drops the connection as fetch sees it, after acting with afterActing', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ kind: 'reset', afterActing: true })

  const error = await send(emulator).catch((reason: unknown) => reason)

  expect(error).toBeInstanceOf(TypeError)
  expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
  expect(emulator.apps.get(demoApp.appId)?.logins).toBe(1)
})

test('breaks off in the middle of a body, and rejects without a body', async () => {
  const emulator = stillEmulator()
  const { text } = await login(emulator)
  const { accessToken } = JSON.parse(text) as { accessToken: string }
  emulator.faults.next({ kind: 'truncated', times: 2 })

  const response = await send(emulator)
  const reader = response.body!.getReader()
  const first = await reader.read()
  const rest = reader.read()

  expect(response.status).toBe(200)
  expect(first.value!.length).toBeLessThan(text.length)
  expect(new TextDecoder().decode(first.value)).toMatch(/^\{"accessToken":"/)
  await expect(rest).rejects.toThrow('terminated')
  const out = postJson(emulator, 'logout', JSON.stringify({ accessToken }))
  await expect(out).rejects.toThrow('fetch failed')
})

test('drips a body, 16 bytes after each wait', async () => {
  const waits: number[] = []
  const emulator = stillEmulator({
    wait: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
  })
  emulator.faults.next({ kind: 'drip', latency: 40 })
  emulator.faults.next({ kind: 'drip' })

  const { text, body } = await login(emulator)
  const drops = Math.ceil(text.length / 16)
  await login(emulator)

  expect(body.scope).toBe('default')
  expect(waits.slice(0, drops)).toEqual(Array.from({ length: drops }, () => 40))
  expect(new Set(waits.slice(drops))).toEqual(new Set([100]))
})

test('stops dripping when the caller aborts', async () => {
  const { emulator } = onManualTime()
  emulator.faults.next({ kind: 'drip', latency: 40 })
  const caller = new AbortController()

  const response = await send(emulator, caller.signal)
  const piece = response.body!.getReader().read()
  caller.abort(new Error('gone'))

  await expect(piece).rejects.toThrow('gone')
})

test('a latency between min and max is the same for the same seed', async () => {
  const run = async (seed: number) => {
    const waits: number[] = []
    const wait = (ms: number) => Promise.resolve(void waits.push(ms))
    const emulator = stillEmulator({ seed, wait })
    emulator.faults.next({ kind: 'late', latency: { min: 100, max: 200 }, times: 20 })
    for (let count = 0; count < 20; count += 1) await login(emulator)
    return waits
  }

  const first = await run(1)

  expect(first.filter((ms) => ms < 100 || ms > 200)).toEqual([])
  expect(new Set(first).size).toBeGreaterThan(10)
  expect(await run(1)).toEqual(first)
  expect(await run(2)).not.toEqual(first)
})

test('delays the answer, or the request: the first to act loses its token', async () => {
  for (const latencyOn of ['answer', 'request'] as const) {
    const { clock, emulator } = onManualTime()
    emulator.faults.next({ kind: 'late', latency: 1000, latencyOn })

    const slow = login(emulator)
    await clock.advance(0)
    const quick = (await login(emulator)).body.accessToken
    await clock.advance(1000)
    const late = (await slow).body.accessToken

    const statuses = [
      (await devices(emulator, late)).status,
      (await devices(emulator, quick)).status,
    ]
    expect(statuses).toEqual(latencyOn === 'answer' ? [403, 200] : [200, 403])
  }
})

test('latency works with any other fault', async () => {
  const { clock, emulator } = onManualTime()
  emulator.faults.next({ code: '50252', latency: 500 })
  let status: number | undefined

  void login(emulator).then((answer) => (status = answer.status))
  await clock.advance(499)
  expect(status).toBeUndefined()
  await clock.advance(1)

  expect(status).toBe(500)
})

test('issues an expired token, and invalidates the previous one', async () => {
  const emulator = stillEmulator()
  const before = (await login(emulator)).body.accessToken
  emulator.faults.next({ kind: 'expired' })

  const { accessToken, refreshToken, expiresIn } = (await login(emulator)).body

  expect(expiresIn).toBe(3600)
  expect((await devices(emulator, accessToken)).body.resultcode).toBe('1010005')
  expect(emulator.journal.entries.at(-1)?.note).toBe('the accessToken has expired')
  expect((await devices(emulator, before)).status).toBe(403)
  expect((await refresh(emulator, { ...demoApp, refreshToken })).status).toBe(200)
})

test('expires the token of a business call before the call; a refused login expires none', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body
  emulator.faults.next({ api: 'login', kind: 'expired' })
  emulator.faults.next({ api: 'devices', kind: 'expired', nth: 2 })

  await login(emulator, { ...demoApp, secret: 'wrong' })
  const statuses = [
    (await devices(emulator, accessToken)).status,
    (await devices(emulator, accessToken)).status,
  ]

  expect(statuses).toEqual([200, 403])
})

test('wraps each field of the answer into an array', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ kind: 'wrong-type' })

  const { body } = await login(emulator)

  expect(body).toMatchObject({ tokenType: ['bearer'], expiresIn: [3600] })
  expect(JSON.stringify(emulator.journal.entries)).not.toContain(body.accessToken[0])
})

test('sends Retry-After', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ status: 429, retryAfter: 30 })
  emulator.faults.next({ code: '1010009', retryAfter: 'Thu, 24 Feb 2022 10:00:00 GMT' })

  const answers = [await login(emulator), await login(emulator)]

  expect(answers.map(({ headers }) => headers.get('Retry-After'))).toEqual([
    '30',
    'Thu, 24 Feb 2022 10:00:00 GMT',
  ])
})
