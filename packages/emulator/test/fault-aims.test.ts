import { expect, test } from 'vitest'
import { demoApp, type Fault } from '../src/index.ts'
import { ask, devices, login, refresh, stillEmulator } from './ask.ts'

const other = { appId: 'other', secret: 'other-secret' }

test('a fault applies to an API, a method, a path, an application, or by a function', async () => {
  const struck = async (aim: Fault) => {
    const emulator = stillEmulator({ apps: [demoApp, other] })
    emulator.faults.next({ status: 503, times: Infinity, ...aim } as Fault)
    const answers = [
      await login(emulator),
      await login(emulator, other),
      await refresh(emulator, { ...other, refreshToken: 'x' }),
      await devices(emulator, 'x'),
      await ask(emulator, '/iocm/app/dm/v1.1.0/devices/a%20b'),
      await ask(emulator, '/nowhere'),
    ]
    return answers.map(({ status }) => (status === 503 ? 'x' : '-')).join('')
  }

  expect({
    api: await struck({ api: 'refreshToken' }),
    unknown: await struck({ api: 'unknown' }),
    method: await struck({ method: 'get' }),
    path: await struck({ path: '/iocm/app/dm/*/devices/*' }),
    dots: await struck({ path: '/iocm/app/dm/v1?4.0/devices' }),
    appId: await struck({ appId: 'other' }),
    caller: await struck({ appId: demoApp.appId }),
    when: await struck({ when: ({ body }) => body.includes('other') }),
    both: await struck({ api: 'login', appId: 'other' }),
  }).toEqual({
    api: '--x---',
    unknown: '-----x',
    method: '---xxx',
    path: '----x-',
    dots: '------',
    appId: '-xx---',
    caller: 'x--x--',
    when: '-xx---',
    both: '-x----',
  })
})

test('skips the first requests, counting only those that match', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ api: 'login', nth: 3, times: 2, status: 503 })

  const statuses = []
  for (let count = 0; count < 5; count += 1) {
    await devices(emulator, 'x')
    statuses.push((await login(emulator)).status)
  }

  expect(statuses).toEqual([200, 200, 503, 503, 200])
})

test('a probability affects the same requests for the same seed', async () => {
  const run = async (seed: number) => {
    const emulator = stillEmulator({ seed })
    emulator.faults.next({ probability: 0.3, times: Infinity, status: 503 })
    let struck = ''
    for (let count = 0; count < 200; count += 1) {
      struck += (await login(emulator)).status === 503 ? 'x' : '-'
    }
    return struck
  }

  const first = await run(1)
  const share = first.replaceAll('-', '').length / 200

  expect(await run(1)).toBe(first)
  expect(await run(2)).not.toBe(first)
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.4)
})

test('a fault never applies with probability 0, and always with 1', async () => {
  const emulator = stillEmulator({ random: () => 0, seed: undefined })
  emulator.faults.next({ probability: 0, status: 502 })
  emulator.faults.next({ probability: 1, status: 503 })

  expect((await login(emulator)).status).toBe(503)
})

test('rejects with the error that `when` throws', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({
    when: () => {
      throw new Error('mistake in a test')
    },
  })

  await expect(login(emulator)).rejects.toThrow('mistake in a test')
})

test.each<[unknown, string]>([
  [{ kind: 'explode' }, 'no fault of this kind'],
  [{ kind: 'toString' }, 'no fault of this kind'],
  [{ api: 'nothing' }, 'api is not one'],
  [{ nth: 0 }, 'nth must be'],
  [{ probability: 1.1 }, 'probability must be'],
  [{ probability: Number.NaN }, 'probability must be'],
  [{ latency: -1 }, 'latency must be'],
  [{ latency: { min: 5, max: 4 } }, 'latency must be'],
  [{ latency: 2 ** 31 }, 'latency must be'],
  [{ when: 'always' }, 'when must be'],
  [{ location: 'https://elsewhere.test/\nX: y' }, ''],
  [{ contentType: 'text/plain\nX: y' }, ''],
  [{ code: '50252', retryAfter: '\u2026' }, ''],
])('refuses the fault %o', (order, problem) => {
  const { faults } = stillEmulator()

  expect(() => faults.next(order as Fault)).toThrow(TypeError)
  expect(() => faults.next(order as Fault)).toThrow(problem)
  expect(faults.pending).toBe(0)
})
