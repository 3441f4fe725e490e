/** Each documented option has an effect: an option that is never read protects nothing. */
import { type ProxyEvent, type ProxyOptions, routeGroups } from '@northbound/proxy'
import { expect, test, vi } from 'vitest'
import { commands, createStage, devices } from '../stage/create-stage.ts'
import type { Call, Mount } from '../stage/mount.ts'

const json = { 'content-type': 'application/json' }
const other = { headers: { origin: 'https://other.example' } }
const post: Call = { method: 'POST', headers: json, body: '{"a":1}' }

/** The status without the option, and with it. */
const effects: [
  name: string,
  option: Partial<ProxyOptions>,
  path: string,
  call: Call,
  without: number,
  having: number,
][] = [
  ['routes', { routes: routeGroups.devicesReadOnly }, commands, post, 400, 404],
  ['origins', { origins: ['https://other.example'] }, devices, other, 403, 200],
  ['hosts', { hosts: ['proxy.localhost'] }, devices, {}, 200, 421],
  ['prefix', { prefix: '/iot' }, `/iot${devices}`, {}, 404, 200],
  ['authorize', { authorize: () => undefined }, devices, {}, 200, 401],
  ['rateLimit', { rateLimit: async () => 1 }, devices, {}, 200, 429],
  ['limits.bodyBytes', { limits: { bodyBytes: 6 } }, commands, post, 400, 413],
]

export function optionCases(mount: Mount): void {
  test.each(effects)('applies %s', async (_name, option, path, call, without, having) => {
    await using plain = await createStage(mount)
    await using changed = await createStage(mount, option)
    const before = await plain.send(path, call)
    const after = await changed.send(path, call)
    expect([before.status, after.status]).toEqual([without, having])
  })

  test('routes: an undeclared path is route-unknown', async () => {
    await using stage = await createStage(mount, { routes: routeGroups.devicesReadOnly })
    const answer = await stage.send(commands, post)
    expect(await answer.json()).toMatchObject({ name: 'route-unknown' })
    expect(stage.received).toEqual([])
  })

  test('credentials: only with it may a page send cookies', async () => {
    await using without = await createStage(mount)
    await using having = await createStage(mount, { credentials: true })
    const name = 'access-control-allow-credentials'
    expect((await without.send(devices)).headers.get(name)).toBeNull()
    expect((await having.send(devices)).headers.get(name)).toBe('true')
  })

  test('now: durations use that clock', async () => {
    let time = 0
    const rateLimit = async () => {
      time += 21
      return undefined
    }
    await using stage = await createStage(mount, { now: () => time, rateLimit })
    await stage.send(devices)
    expect(stage.events[0]?.attributes.durationMs).toBe(21)
  })

  test('onEvent: is called for each response', async () => {
    const onEvent = vi.fn<(event: ProxyEvent) => void>()
    await using stage = await createStage(mount, { onEvent })
    await stage.send(devices)
    await stage.send('/elsewhere')
    expect(onEvent.mock.calls.map(([event]) => event.attributes.status)).toEqual([200, 404])
  })
}
