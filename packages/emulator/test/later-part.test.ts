import { expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
import { endpoints } from '../src/routes/endpoints.ts'
import { ask, login } from './ask.ts'

test('has a route for every endpoint', async () => {
  const emulator = createEmulator()
  for (const { method, path } of endpoints) {
    const parts = path.split('/').map((part) => part.replace(/\|.*/, '').replace(/^:.*/, 'x'))
    const { status } = await ask(emulator, parts.join('/'), { method })
    expect(status, path).toBeGreaterThanOrEqual(400)
  }
  expect(emulator.journal.entries.some(({ api }) => api === 'unknown')).toBe(false)
})

test('acts in the same order while a part is being loaded as ever after', async () => {
  const emulator = createEmulator({ seed: 1 })
  const order = async () => {
    const start = emulator.journal.entries.length
    const business = () => ask(emulator, '/iocm/app/dm/v1.4.0/devices?pageNo=0')
    await Promise.all([business(), login(emulator), business(), login(emulator), business()])
    return emulator.journal.entries.slice(start).map(({ api }) => api)
  }

  const first = await order()
  expect(await order()).toEqual(first)
  expect(new Set(first)).toEqual(new Set(['devices', 'login']))
})

test('strikes a login that was on its way when the fault was ordered', async () => {
  const emulator = createEmulator()
  const reply = login(emulator)
  emulator.faults.next({ code: '50252' })

  expect((await reply).status).toBe(500)
})
