import { get } from 'node:http'
import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createProxy, type Limits, routeGroups } from '@northbound/proxy'
import { logTo, metricsOf, serveMetrics } from '@northbound/proxy/node'
import { pino } from 'pino'
import { expect, test, vi } from 'vitest'

const secret = 'canary-secret-6f1d2b'
const list = 'http://localhost/iocm/app/dm/v1.4.0/devices'

function createStage(limits: Limits = {}) {
  const emulator = createEmulator({ apps: [{ appId: demoApp.appId, secret }] })
  const metrics = metricsOf()
  const lines: string[] = []
  const log = logTo(pino({}, { write: (line) => void lines.push(line) }))
  const tokens = createTokenSource({
    url: 'https://platform.test:8743',
    appId: demoApp.appId,
    secret,
    fetch: emulator.fetch,
    onEvent(event) {
      metrics.onTokenEvent(event)
      log.onTokenEvent(event)
    },
  })
  const proxy = createProxy({
    tokens,
    fetch: emulator.fetch,
    origins: [],
    limits,
    routes: routeGroups.devices,
    authorize: () => ({ id: 'user@example.com' }),
    onEvent(event) {
      metrics.onEvent(event)
      log.onEvent(event)
    },
  })
  metrics.watch(proxy)
  const ask = (url: string, init: RequestInit = {}) =>
    proxy.fetch(new Request(url, { ...init, headers: { 'x-northbound': '1', ...init.headers } }))
  return { emulator, metrics, lines, tokens, ask }
}

test('counts requests by route, method, status and problem', async () => {
  const { metrics, ask } = createStage()

  await (await ask(`${list}?pageNo=0`)).text()
  await (await ask(`${list}?pageNo=0`)).text()
  await (await ask('http://localhost/nowhere')).text()

  const text = await metrics.text()
  expect(text).toContain(
    'northbound_proxy_requests_total{route="GET /iocm/app/dm/v1.4.0/devices",method="GET",status="200",problem="none",kind="none"} 2',
  )
  expect(text).toContain(
    'northbound_proxy_requests_total{route="none",method="GET",status="404",problem="route-unknown",kind="none"} 1',
  )
  expect(text).toMatch(/northbound_proxy_duration_seconds_count\{route="GET [^"]+",method="GET"} 2/)
  expect(text).toContain('northbound_token_events_total{event="northbound.login"} 1')
})

test('counts a replayed call and its login', async () => {
  const { metrics, emulator, tokens, ask } = createStage()
  await tokens.get()
  await emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', {
    method: 'POST',
    body: new URLSearchParams({ appId: demoApp.appId, secret }),
  })

  await (await ask(`${list}?pageNo=0`)).text()

  const text = await metrics.text()
  expect(text).toMatch(/northbound_proxy_replays_total\{route="GET [^"]+"} 1/)
  expect(text).toContain('northbound_token_events_total{event="northbound.superseded"} 1')
})

test('shows calls in progress', async () => {
  const { metrics, ask } = createStage()

  const answer = await ask(`${list}?pageNo=0`)

  expect(await metrics.text()).toContain('northbound_proxy_under_way 1')
  await answer.text()
  expect(await metrics.text()).toContain('northbound_proxy_under_way 0')
})

test('counts stalled responses, with both sides from the beginning', async () => {
  const { metrics, emulator, ask } = createStage({ answerIdleMs: 20 })
  emulator.faults.next({ api: 'devices', status: 200, body: 'x'.repeat(100) })

  await ask(`${list}?pageNo=0`)

  const series = 'northbound_proxy_stalled_answers_total'
  await vi.waitFor(async () => expect(await metrics.text()).toContain(`${series}{side="caller"} 1`))
  expect(await metrics.text()).toContain(`${series}{side="platform"} 0`)
})

test('values chosen by a caller create no time series', async () => {
  const { metrics, ask } = createStage()

  for (const method of ['FIRST', 'SECOND', 'THIRD']) await ask(list, { method })
  for (const id of ['one', 'two']) await (await ask(`${list}/${id}`)).text()

  const text = await metrics.text()
  expect(text).not.toMatch(/FIRST|SECOND|THIRD|\/one|\/two/)
  expect(text).toMatch(/method="other",status="405"[^}]*} 3/)
})

test('metrics and logs contain no secret, token, query, body or header of a caller', async () => {
  const { metrics, lines, tokens, emulator, ask } = createStage()
  const { accessToken } = await tokens.get()
  await (await ask(`${list}?pageNo=0&probe=canary-query`)).text()
  const headers = {
    'content-type': 'application/json',
    authorization: 'Bearer canary-header',
    cookie: 'canary-cookie',
  }
  await (await ask(`${list}/x`, { method: 'PUT', headers, body: '{"name":"canary-body"}' })).text()
  emulator.faults.next({ status: 500, body: `broken: ${secret} ${accessToken}` })
  await (await ask(`${list}?pageNo=0`)).text()

  const written = lines.join('') + (await metrics.text())

  expect(lines.length).toBeGreaterThanOrEqual(4)
  expect(written).not.toContain('canary')
  expect(written).not.toContain(accessToken)
})

test('a log line has the name of the event, identity, route and outcome', async () => {
  const { lines, ask } = createStage()

  await (await ask(`${list}?pageNo=0`)).text()
  await (await ask('http://localhost/nowhere')).text()

  const [, passed, refused] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(passed).toMatchObject({
    level: 30,
    event: 'northbound.answered',
    status: 200,
    method: 'GET',
    route: 'GET /iocm/app/dm/v1.4.0/devices',
    identity: 'user@example.com',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
  })
  expect(refused).toMatchObject({
    level: 40,
    event: 'northbound.refused',
    status: 404,
    problem: 'route-unknown',
  })
})

test('serves /metrics on a separate loopback port', async () => {
  const { metrics } = createStage()
  await using running = await serveMetrics(metrics)

  const answer = await fetch(running.url)

  expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(await answer.text()).toContain('# TYPE northbound_proxy_requests_total counter')
  expect((await fetch(running.url, { method: 'POST' })).status).toBe(404)
})

test('serves /metrics to other machines only with dangerouslyListenOn', async () => {
  const { metrics } = createStage()

  await expect(serveMetrics(metrics, { hostname: '0.0.0.0' })).rejects.toThrow(
    'dangerouslyListenOn',
  )
})

test('/metrics refuses a foreign Host (DNS rebinding)', async () => {
  const { metrics } = createStage()
  await using running = await serveMetrics(metrics)

  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'rebound.test' }
    get(running.url, { headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).on('error', reject)
  })

  expect(status).toBe(421)
})

test('logTo logs no attribute of an event that it does not list', () => {
  const lines: string[] = []
  const log = logTo(pino({}, { write: (line) => void lines.push(line) }))
  const attributes = {
    requestId: 'a-request',
    method: 'GET',
    route: undefined,
    status: 200,
    durationMs: 1,
    identity: undefined,
    replayed: false,
    added: 'canary of a later version',
  }

  log.onEvent({ name: 'northbound.answered', attributes })

  expect(JSON.parse(lines.join(''))).toMatchObject({ requestId: 'a-request', status: 200 })
  expect(lines.join('')).not.toContain('canary')
})
