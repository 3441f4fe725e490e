/** Checks 10 to 12: request headers for the platform, and response headers for the page. */
import { expect, test } from 'vitest'
import { app, createStage, devices, page } from '../stage/create-stage.ts'
import type { Mount } from '../stage/mount.ts'

const tooMuch = {
  'app-key': 'mine',
  'x-app-key': 'mine',
  authorization: 'Bearer mine',
  cookie: 'session=mine',
  'x-forwarded-for': '10.0.0.1',
  x_forwarded_user: 'admin',
  'x-forwarded-uri': '/healthz',
  forwarded: 'for=10.0.0.1',
  referer: 'https://app.example.com/secret-page',
  'x-http-method-override': 'DELETE',
  range: 'bytes=0-1',
}

export function carryingCases(mount: Mount): void {
  test('logs in once for a hundred concurrent calls', async () => {
    await using stage = await createStage(mount)

    const answers = await Promise.all(Array.from({ length: 100 }, () => stage.send(devices)))

    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200))
    for (const answer of answers) expect(await answer.json()).toHaveProperty('devices')
    expect(stage.emulator.journal.count('login')).toBe(1)
    expect(stage.emulator.journal.count('devices')).toBe(100)
    expect(answers[0]?.headers.get('access-control-allow-origin')).toBe(page)
  })

  test('forwards three headers of a page, with the credentials of the proxy', async () => {
    await using stage = await createStage(mount)
    const headers = { ...tooMuch, accept: 'application/json', 'accept-language': 'zh-CN' }

    const answer = await stage.send(devices, { headers })

    expect(answer.status).toBe(200)
    const [call] = stage.received
    const token = stage.source.peek()?.accessToken
    expect(call?.headers.get('authorization')).toBe(`Bearer ${token}`)
    expect(call?.headers.get('app_key')).toBe(app.appId)
    expect(call?.headers.get('accept-language')).toBe('zh-CN')
    const others = Object.keys(tooMuch).filter((name) => name !== 'authorization')
    const passed = [...others, 'origin', 'x-northbound'].filter((name) => call?.headers.has(name))
    expect(passed).toEqual([])
  })

  test('passes on few headers of the platform, and none about its servers', async () => {
    await using stage = await createStage(mount)
    stage.replacePlatform(() =>
      Response.json(
        { ok: true },
        {
          headers: {
            'access-control-allow-origin': '*',
            'access-control-allow-credentials': 'true',
            'set-cookie': 'JSESSIONID=1; Path=/',
            server: 'Tomcat/7',
            'cache-control': 'public, max-age=600',
            'x-powered-by': 'Servlet',
            'retry-after': '7',
            location: 'https://elsewhere.example',
            vary: '*',
          },
        },
      ),
    )

    const { headers } = await stage.send(devices)

    expect(headers.get('access-control-allow-origin')).toBe(page)
    const others = [
      'set-cookie',
      'server',
      'x-powered-by',
      'location',
      'access-control-allow-credentials',
    ]
    expect(others.filter((name) => headers.has(name))).toEqual([])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('vary')).toBe('Origin')
    expect(headers.get('retry-after')).toBe('7')
    expect(headers.get('content-type')).toBe('application/json')
  })

  test('forwards path and query unchanged', async () => {
    await using stage = await createStage(mount)
    await stage.send('/iocm/app/dm/v1.4.0/devices?pageNo=0&gatewayId=a%20b%26c&x=%C3%A9')
    await stage.send('/iocm/app/dm/v1.4.0/devices/a%20b?appId=other')
    const paths = stage.received.map(({ url }) => new URL(url).pathname + new URL(url).search)
    expect(paths).toEqual([
      '/iocm/app/dm/v1.4.0/devices?pageNo=0&gatewayId=a%20b%26c&x=%C3%A9',
      '/iocm/app/dm/v1.4.0/devices/a%20b?appId=other',
    ])
  })

  test('a GET route accepts HEAD, and the response has no body', async () => {
    await using stage = await createStage(mount)
    stage.replacePlatform(
      ({ method }) => new Response(null, { status: method === 'HEAD' ? 200 : 500 }),
    )
    const answer = await stage.send(devices, { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  test('passes on a response without a body', async () => {
    await using stage = await createStage(mount)
    stage.replacePlatform(() => new Response(null, { status: 204 }))
    const answer = await stage.send('/iocm/app/dm/v1.4.0/devices/1', { method: 'DELETE' })
    expect([answer.status, await answer.text()]).toEqual([204, ''])
  })

  test('an event has the declared route, not the URL, and nothing that was sent', async () => {
    await using stage = await createStage(mount)
    const answer = await stage.send('/iocm/app/dm/v1.4.0/devices/my-device?appId=canary-query')
    expect(stage.events).toEqual([
      {
        name: 'northbound.answered',
        attributes: {
          requestId: answer.headers.get('x-request-id'),
          method: 'GET',
          route: 'GET|PUT|DELETE /iocm/app/dm/v1.4.0/devices/:deviceId',
          status: answer.status,
          durationMs: expect.any(Number),
          identity: undefined,
          replayed: false,
        },
      },
    ])
  })

  test('an onEvent that throws does not fail the call', async () => {
    await using stage = await createStage(mount, {
      onEvent() {
        throw new Error('disk full')
      },
    })
    expect((await stage.send(devices)).status).toBe(200)
  })
}
