/** Checks 1 to 7: each refuses its requests, tells the page why, and nothing reaches the platform. */
import type { ProblemName } from '@northbound/proxy'
import { problems } from '@northbound/proxy'
import { expect, test } from 'vitest'
import { commands, createStage, devices, page } from '../stage/create-stage.ts'
import type { Call, Mount } from '../stage/mount.ts'

const preflight = { 'access-control-request-method': 'GET', 'x-northbound': undefined }

const refused: [what: string, path: string, call: Call, name: ProblemName][] = [
  ['an unknown path', '/iocm/app/dm/v1.4.0', {}, 'route-unknown'],
  ['more than a route', '/iocm/app/dm/v1.4.0/devices/1/more', {}, 'route-unknown'],
  ['a slash at the end', '/iocm/app/dm/v1.4.0/devices/', {}, 'route-unknown'],
  ['other capitals', '/iocm/app/dm/v1.4.0/Devices', {}, 'route-unknown'],
  ['an authentication path', '/iocm/app/sec/v1.1.0/login', { method: 'POST' }, 'route-unknown'],
  ['a double slash', '/iocm/app/dm/v1.4.0//devices', {}, 'request-malformed'],
  ['an encoded slash', '/iocm/app/dm/v1.4.0/devices/a%2Fb', {}, 'request-malformed'],
  ['an encoded backslash', '/iocm/app/dm/v1.4.0/devices/a%5cb', {}, 'request-malformed'],
  ['an encoded zero', '/iocm/app/dm/v1.4.0/devices/a%00b', {}, 'route-unknown'],
  ['a doubly encoded slash', '/iocm/app/dm/v1.4.0/devices/a%252fb', {}, 'route-unknown'],
  ['a too long id', `/iocm/app/dm/v1.4.0/devices/${'a'.repeat(257)}`, {}, 'route-unknown'],
  ['a too long request target', `${devices}&x=${'a'.repeat(9000)}`, {}, 'request-malformed'],
  ['a method that the route does not accept', devices, { method: 'DELETE' }, 'method-refused'],
  ['OPTIONS that is not a preflight', devices, { method: 'OPTIONS' }, 'method-refused'],
  ['another origin', devices, { headers: { origin: 'https://evil.example' } }, 'origin-refused'],
  ['the origin null', devices, { headers: { origin: 'null' } }, 'origin-refused'],
  [
    'an origin with the prefix of an allowed one',
    devices,
    { headers: { origin: `${page}.evil.example` } },
    'origin-refused',
  ],
  [
    'an origin with another port',
    devices,
    { headers: { origin: `${page}:8443` } },
    'origin-refused',
  ],
  [
    'a request without the CSRF header',
    devices,
    { headers: { 'x-northbound': undefined } },
    'header-missing',
  ],
  [
    'another value of the CSRF header',
    devices,
    { headers: { 'x-northbound': 'true' } },
    'header-missing',
  ],
  [
    'a cross-site request without Origin',
    devices,
    { headers: { origin: undefined, 'sec-fetch-site': 'cross-site' } },
    'cross-site',
  ],
  [
    'a same-site request without Origin',
    devices,
    { headers: { origin: undefined, 'sec-fetch-site': 'same-site' } },
    'cross-site',
  ],
  [
    'a preflight of another origin',
    devices,
    { method: 'OPTIONS', headers: { ...preflight, origin: 'https://evil.example' } },
    'origin-refused',
  ],
  [
    'a preflight without Origin',
    devices,
    { method: 'OPTIONS', headers: { ...preflight, origin: undefined } },
    'origin-refused',
  ],
  [
    'a preflight for another method',
    devices,
    { method: 'OPTIONS', headers: { ...preflight, 'access-control-request-method': 'PUT' } },
    'preflight-refused',
  ],
  [
    'a preflight for app_key',
    devices,
    { method: 'OPTIONS', headers: { ...preflight, 'access-control-request-headers': 'app_key' } },
    'preflight-refused',
  ],
  [
    'a preflight of an unknown route',
    '/elsewhere',
    { method: 'OPTIONS', headers: preflight },
    'route-unknown',
  ],
  [
    'a form',
    commands,
    {
      method: 'POST',
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    'body-refused',
  ],
  [
    'JSON with the type text/plain',
    commands,
    { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } },
    'body-refused',
  ],
  [
    'JSON in another charset',
    commands,
    { method: 'POST', body: '{}', headers: { 'content-type': 'application/json; charset=utf-7' } },
    'body-refused',
  ],
  [
    'a compressed body',
    commands,
    {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    },
    'body-refused',
  ],
]

export function checkCases(mount: Mount): void {
  test.each(refused)('refuses %s without calling the platform', async (_what, path, call, name) => {
    await using stage = await createStage(mount)

    const answer = await stage.send(path, call)

    expect(await answer.json()).toMatchObject({
      type: `urn:northbound:problem:${name}`,
      docs: `proxy/problems#${name}`,
      status: problems[name][0],
      title: problems[name][1],
      name,
      detail: expect.stringMatching(/^.{10,}\.$/),
      instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
    })
    expect(answer.status).toBe(problems[name][0])
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(stage.emulator.journal.count()).toBe(0)
    expect(stage.received).toEqual([])
    expect(stage.events).toMatchObject([
      {
        name: 'northbound.refused',
        attributes: { status: answer.status, problem: name, replayed: false },
      },
    ])
  })

  test('each request has a unique id, which is a UUID', async () => {
    await using stage = await createStage(mount)
    const ids = new Set<string | null>()

    for (let asked = 0; asked < 20; asked++)
      ids.add((await stage.send('/nowhere')).headers.get('x-request-id'))

    expect(ids.size).toBe(20)
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  test('an allowed page can read every refusal, another page none', async () => {
    await using stage = await createStage(mount)

    const readable = await stage.send('/elsewhere')
    const hidden = await stage.send('/elsewhere', { headers: { origin: 'https://evil.example' } })

    expect(readable.headers.get('access-control-allow-origin')).toBe(page)
    expect(readable.headers.get('access-control-expose-headers')).toMatch(/retry-after/i)
    expect(hidden.headers.get('access-control-allow-origin')).toBeNull()
    for (const { headers } of [readable, hidden]) {
      expect(headers.get('vary')).toBe('Origin')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })

  test('responds to a preflight with the methods of the route, without calling the platform', async () => {
    await using stage = await createStage(mount)
    const headers = {
      ...preflight,
      'access-control-request-method': 'DELETE',
      'access-control-request-headers': 'content-type, X-Northbound',
    }

    const answer = await stage.send('/iocm/app/dm/v1.4.0/devices/1', { method: 'OPTIONS', headers })

    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe(page)
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, PUT, DELETE, HEAD')
    expect(answer.headers.get('access-control-allow-headers')).toMatch(/content-type.*x-northbound/)
    expect(answer.headers.get('access-control-max-age')).toBe('600')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(stage.emulator.journal.count()).toBe(0)
  })

  test('a refused method gets the allowed methods in Allow', async () => {
    await using stage = await createStage(mount)
    const answer = await stage.send(devices, { method: 'PATCH' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each(['same-origin', 'none', undefined])(
    'without Origin and from %s it is let in',
    async (site) => {
      await using stage = await createStage(mount)
      const answer = await stage.send(devices, {
        headers: { origin: undefined, 'sec-fetch-site': site },
      })
      expect(answer.status).toBe(200)
    },
  )

  test('accepts a cross-site page with an allowed origin', async () => {
    await using stage = await createStage(mount)
    const answer = await stage.send(devices, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.status).toBe(200)
  })
}
