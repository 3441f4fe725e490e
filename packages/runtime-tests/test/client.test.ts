import { createClient, login } from '@northbound/auth'
import { expect, test } from 'vitest'
import { ownPlatform } from '../own-platform.ts'

const devices = 'iocm/app/dm/v1.4.0/devices?pageNo=0'

test('lists devices', async () => {
  const client = createClient(ownPlatform())

  const page = await client.get(devices).json<{ totalCount: number; devices: unknown[] }>()

  expect(page.totalCount).toBeGreaterThan(0)
  expect(page.devices).toHaveLength(page.totalCount)
})

test('logs in once for 20 calls at the same time', async () => {
  const platform = ownPlatform()
  const client = createClient(platform)

  const answers = await Promise.all(Array.from({ length: 20 }, () => client.get(devices)))

  expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200))
  expect(await platform.countLogins()).toBe(1)
})

test('logs in once more for 20 calls whose token another client has superseded', async () => {
  const platform = ownPlatform()
  const client = createClient(platform)
  await client.get(devices)
  await login(platform)

  const answers = await Promise.all(Array.from({ length: 20 }, () => client.get(devices)))

  expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200))
  expect(await platform.countLogins()).toBe(3)
})
