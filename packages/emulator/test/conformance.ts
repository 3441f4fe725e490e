import { describe, expect, onTestFinished, test } from 'vitest'
import {
  createEmulator,
  demoApp,
  type EmulatorOptions,
  type Fault,
  type JournalEntry,
  type Profile,
} from '../src/index.ts'

/** Options of an emulator that can be passed to another process: plain data. */
export type Start = Pick<EmulatorOptions, 'apps' | 'profile' | 'behaviour'> & { seed: number }

/** A way to reach an emulator. */
export interface Mount {
  readonly name: string
  /** Starts a separate emulator. */
  open(start: Start): Promise<Mounted>
}

/** An emulator as its client sees it, and its controls. */
export interface Mounted {
  /** Scheme, host and port. */
  readonly url: string
  /** What is called with an address under `url`. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
  advance(ms: number): void | Promise<void>
  order(fault: Fault): void | Promise<void>
  journal(): readonly JournalEntry[] | Promise<readonly JournalEntry[]>
  close(): void | Promise<void>
}

interface Reply {
  readonly status: number
  readonly type: string | null
  readonly text: string
}

type Credentials = { readonly appId: string; readonly secret?: string }

const frozenApp = { appId: 'frozen-app', secret: 'frozen-app-secret', frozen: true }
const profiles: readonly Profile[] = ['intl-2022', 'cn-2024']
const security = '/iocm/app/sec/v1.1.0'
const json = { 'Content-Type': 'application/json' }

/** The calls of a test, against one mounted emulator or one in process. */
function callsOf({ url, fetch }: Pick<Mounted, 'url' | 'fetch'>) {
  const send = (path: string, init?: RequestInit) => fetch(url + path, init)
  const ask = async (path: string, init?: RequestInit): Promise<Reply> => {
    const response = await send(path, init)
    const text = await response.text()
    return { status: response.status, type: response.headers.get('Content-Type'), text }
  }
  const post = (path: string, fields: object) =>
    ask(security + path, { method: 'POST', headers: json, body: JSON.stringify(fields) })
  const login = (app: Credentials = demoApp, init?: RequestInit) => {
    const { appId, secret } = app
    const body = new URLSearchParams({ appId, ...(secret && { secret }) })
    return ask(`${security}/login`, { method: 'POST', body, ...init })
  }
  const business = (path: string, accessToken: string, method = 'GET') =>
    ask(`/iocm/app/dm/v1.4.0/devices${path}`, {
      method,
      headers: { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` },
    })
  return {
    send,
    ask,
    login,
    refresh: (refreshToken: string) => post('/refreshToken', { ...demoApp, refreshToken }),
    logout: (accessToken: string) => post('/logout', { accessToken }),
    post,
    business,
    devices: (accessToken: string) => business('?pageNo=0', accessToken),
  }
}

type Calls = ReturnType<typeof callsOf>

const startOf = (profile: Profile): Start => ({ profile, seed: 7, apps: [demoApp, frozenApp] })

function grantOf({ text }: Reply): Record<'accessToken' | 'refreshToken' | 'tokenType', string> {
  return JSON.parse(text)
}

function codeOf({ status, text }: Reply): [number, string] {
  const body = JSON.parse(text)
  return [status, body.error_code ?? body.resultcode]
}

/** Everything an application does, good and bad, as the answers that came back. */
async function walk({ login, refresh, logout, post, business, devices, ask }: Calls) {
  const first = await login()
  const renewed = await refresh(grantOf(first).refreshToken)
  const { accessToken } = grantOf(renewed)
  return [
    first,
    renewed,
    await devices(accessToken),
    await business('/unknown-device', accessToken),
    await business('?pageNo=x', accessToken),
    await devices(grantOf(first).accessToken),
    await login({ ...demoApp, secret: 'wrong' }),
    await login({ appId: demoApp.appId }),
    await login(frozenApp),
    await post('/refreshToken', { appId: demoApp.appId }),
    await ask(`${security}/refreshToken`, { method: 'POST', headers: json, body: '{"appId":' }),
    await ask('/iocm/app/dm/v1.4.0/devices'),
    await ask('/nowhere'),
    await ask(`${security}/login`),
    await ask(`${security}/login?${'x'.repeat(9000)}`, { method: 'POST' }),
    await ask(`${security}/login`, { method: 'POST', headers: { 'X-Long': 'x'.repeat(20_000) } }),
    await ask(`${security}/login`, { method: 'POST', body: 'x'.repeat(1_100_000) }),
    await logout(accessToken),
    await devices(accessToken),
  ]
}

/**
 * The tests for an emulator on every mount. Each mount calls this function.
 */
export function conformance(mount: Mount): void {
  async function open(profile: Profile = 'intl-2022') {
    const mounted = await mount.open(startOf(profile))
    onTestFinished(() => mounted.close())
    return { mounted, ...callsOf(mounted) }
  }

  describe(`an emulator ${mount.name}`, () => {
    describe.each(profiles)('%s', (profile) => {
      test('answers the same bytes as an emulator in process, for valid and invalid requests [http.too-large]', async () => {
        const calls = await open(profile)
        const { fetch } = createEmulator(startOf(profile))

        const replies = await walk(calls)

        expect(replies.map(({ status }) => status).join(' ')).toBe(
          '200 200 200 404 400 403 401 400 400 400 400 401 404 405 414 431 413 204 403',
        )
        expect(replies).toEqual(await walk(callsOf({ url: calls.mounted.url, fetch })))
      })

      test('follows its edition [http.content-type]', async () => {
        const { login } = await open(profile)

        const good = await login()
        const frozen = await login(frozenApp)

        const isOld = profile === 'intl-2022'
        expect(grantOf(good).tokenType).toBe(isOld ? 'bearer' : 'Bearer ')
        expect(good.type).toBe(isOld ? 'application/json' : 'application/json; charset=UTF-8')
        expect(codeOf(frozen)).toEqual([400, isOld ? '100449' : '100247'])
      })
    })

    test('keeps only the last token valid, also of concurrent logins [token.last-wins] [token.simultaneous]', async () => {
      const { login, devices } = await open()

      const grants = await Promise.all(Array.from({ length: 10 }, () => login()))
      const answers = await Promise.all(grants.map((one) => devices(grantOf(one).accessToken)))

      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses).toEqual([200, ...Array<number>(9).fill(403)])
    })

    test('expires a token after an hour, and a refreshToken after a month [token.access-life] [token.refresh-life]', async () => {
      const { mounted, login, devices, refresh } = await open()
      const { accessToken, refreshToken } = grantOf(await login())

      await mounted.advance(3_590_000)
      const early = await devices(accessToken)
      await mounted.advance(10_000)
      const late = await devices(accessToken)
      await mounted.advance(30 * 24 * 3_600_000)
      const tooLate = await refresh(refreshToken)

      expect(early.status).toBe(200)
      expect([late, tooLate].map(codeOf)).toEqual([
        [403, '1010005'],
        [401, '100208'],
      ])
    })

    test('reads a form with blanks as + and as %20, and any case of the headers', async () => {
      const { ask, login } = await open()
      const { accessToken } = grantOf(await login())
      const headers = { 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' }
      const body = `appId=${demoApp.appId}&secret=with+a%20blank`

      const form = await ask(`${security}/login`, { method: 'POST', headers, body })
      const call = await ask('/iocm/app/dm/v1.1.0/devices?&pageNo=0&', {
        headers: { APP_KEY: demoApp.appId, authorization: `BEARER   ${accessToken}` },
      })

      expect([form.status, call.status]).toEqual([401, 200])
    })

    test('answers HEAD like GET, without the body', async () => {
      const { business, login } = await open()
      const { accessToken } = grantOf(await login())

      const { status, text } = await business('?pageNo=0', accessToken, 'HEAD')

      expect([status, text]).toEqual([200, ''])
    })

    test('drops the connection, before and after it acts', async () => {
      const { mounted, login, devices } = await open()
      const { accessToken } = grantOf(await login())
      await mounted.order({ api: 'login', kind: 'reset' })
      await mounted.order({ api: 'login', kind: 'reset', afterActing: true })

      await expect(login()).rejects.toThrow(TypeError)
      expect((await devices(accessToken)).status).toBe(200)
      await expect(login()).rejects.toThrow(TypeError)
      expect((await devices(accessToken)).status).toBe(403)
    })

    test('hangs until the caller aborts', async () => {
      const { mounted, login } = await open()
      await mounted.order({ api: 'login', kind: 'hang' })
      const caller = new AbortController()

      const answer = login(demoApp, { signal: caller.signal })
      // Until it hangs: another call shows that the first one took the order.
      while ((await mounted.journal()).length === 0) await login(frozenApp)
      caller.abort(new Error('no patience'))

      await expect(answer).rejects.toThrow(/no patience|abort/)
      expect((await mounted.journal())[0]).toMatchObject({ status: 0, fault: true })
      expect((await login()).status).toBe(200)
    })

    test('breaks off in the middle of the body', async () => {
      const { mounted, send, login, devices } = await open()
      const { accessToken } = grantOf(await login())
      await mounted.order({ kind: 'truncated' })
      const body = new URLSearchParams(demoApp)

      const response = await send(`${security}/login`, { method: 'POST', body })

      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        200,
        'application/json',
      ])
      await expect(response.text()).rejects.toBeInstanceOf(Error)
      expect((await devices(accessToken)).status).toBe(403)
    })

    test('drips the whole body', async () => {
      const { mounted, login, devices } = await open()
      await mounted.order({ kind: 'drip', latency: 1 })

      const { accessToken } = grantOf(await login())

      expect((await devices(accessToken)).status).toBe(200)
    })

    test('answers a redirect of a fault, and follows none itself', async () => {
      const { mounted, send } = await open()
      await mounted.order({ kind: 'redirect' })

      const response = await send(`${security}/login`, { method: 'POST', redirect: 'manual' })

      // A browser hides the rest of a redirect.
      if (response.type === 'opaqueredirect') return
      const { headers, status } = response
      expect([status, headers.get('Location')]).toEqual([307, 'https://elsewhere.invalid/'])
    })

    test('answers a body that is not JSON, an empty one, and Retry-After, as the fault says', async () => {
      const { mounted, send } = await open()
      await mounted.order({ kind: 'not-json' })
      await mounted.order({ kind: 'empty' })
      await mounted.order({ status: 429, retryAfter: 30 })
      await mounted.order({ code: '50252', status: 503 })

      const seen = []
      for (let count = 0; count < 4; count += 1) {
        const response = await send(`${security}/login`, { method: 'POST' })
        const { headers, status } = response
        const text = (await response.text()).slice(0, 15)
        seen.push([status, headers.get('Retry-After'), headers.get('Content-Type'), text])
      }

      expect(seen).toEqual([
        [200, null, 'text/html', '<!doctype html>'],
        [200, null, null, ''],
        [429, '30', null, ''],
        [503, null, 'application/json', '{"error_code":"'],
      ])
    })

    test('keeps a journal without secrets and tokens', async () => {
      const { mounted, login, devices } = await open()
      const { accessToken, refreshToken } = grantOf(await login())
      await devices(accessToken)

      const journal = await mounted.journal()

      const printed = JSON.stringify(journal)
      expect(journal.map(({ api, status }) => [api, status])).toEqual([
        ['login', 200],
        ['devices', 200],
      ])
      const leaks = [demoApp.secret, accessToken, refreshToken].filter((one) =>
        printed.includes(one),
      )
      expect(leaks).toEqual([])
    })
  })
}
