import { expect, onTestFinished, test } from 'vitest'
import { createEmulator, demoApp } from '../src/index.ts'
import { createCertificates, serveEmulator } from '../src/node/index.ts'
import { governOver } from './govern-over.ts'
import { tlsFetch } from './tls-fetch.ts'

const day = 24 * 3_600_000

/** Calls to one emulator on a port, whichever fetch reaches it. */
function callsOf(url: string, reach: typeof fetch = fetch) {
  return {
    async login(): Promise<string> {
      const body = new URLSearchParams(demoApp)
      const answer = await reach(`${url}/iocm/app/sec/v1.1.0/login`, { method: 'POST', body })
      return ((await answer.json()) as { accessToken: string }).accessToken
    },
    async call(accessToken: string): Promise<number> {
      const headers = { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` }
      const answer = await reach(`${url}/iocm/app/dm/v1.4.0/devices?pageNo=0`, { headers })
      await answer.arrayBuffer()
      return answer.status
    },
  }
}

test('fifty emulators in one process, on a hundred ports, do not affect each other', async () => {
  const certificates = await createCertificates()
  const secure = tlsFetch({ ca: certificates.ca, ...certificates.client })
  const tls = { certificates, clientCertificate: 'required' } as const
  const all = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const isSecure = index % 2 === 1
      const emulator = createEmulator({ seed: index })
      const running = await serveEmulator(emulator, { admin: true, ...(isSecure && { tls }) })
      onTestFinished(() => running.close())
      const govern = governOver(running.admin!)
      return { emulator, running, govern, ...callsOf(running.url, isSecure ? secure : fetch) }
    }),
  )
  const tokens = await Promise.all(all.map(({ login }) => login()))
  // Each gets a change that must not affect the others.
  await all[0]!.govern.advance(30 * day)
  await all[1]!.govern.order({ api: 'devices', code: '50252' })
  await all[2]!.login()
  await all[3]!.govern.must('POST', '/reset')
  await all[4]!.running.close()

  const statuses = await Promise.all(
    all.map(({ call }, index) => call(tokens[index]!).catch(() => 'closed')),
  )
  const strange = await all[5]!.call(tokens[6]!)

  expect(statuses.slice(0, 5)).toEqual([403, 500, 403, 403, 'closed'])
  expect(new Set(statuses.slice(5))).toEqual(new Set([200]))
  expect(strange).toBe(403)
  expect(new Set(tokens).size).toBe(50)
  const other = all[6]!.running.admin!.token
  const { url } = all[7]!.running.admin!
  const crossed = await fetch(`${url}/apps`, { headers: { Authorization: `Bearer ${other}` } })
  expect(crossed.status).toBe(401)
})

test('two hundred concurrent logins over a port leave one token valid', async () => {
  const running = await serveEmulator(createEmulator())
  onTestFinished(() => running.close())
  const { login, call } = callsOf(running.url)

  const tokens = await Promise.all(Array.from({ length: 200 }, login))
  const statuses = await Promise.all(tokens.map(call))

  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(statuses.filter((status) => status === 403)).toHaveLength(199)
})

test('advancing 30 days over a port expires the token, and the clock runs on', async () => {
  const running = await serveEmulator(createEmulator(), { admin: true })
  onTestFinished(() => running.close())
  const { must, advance } = governOver(running.admin!)
  const { login, call } = callsOf(running.url)
  const token = await login()
  const { now } = (await must('GET', '/clock')) as { now: number }

  await advance(30 * day)
  const late = await call(token)

  const after = ((await must('GET', '/clock')) as { now: number }).now
  expect(late).toBe(403)
  expect(after - now).toBeGreaterThanOrEqual(30 * day)
  expect(after - now).toBeLessThan(30 * day + 60_000)
  expect(await call(await login())).toBe(200)
})
