import { expect, test } from 'vitest'
import { loginContestants } from '../src/emulator/login-servers.ts'
import { measureLoginServers } from '../src/emulator/measure-login-servers.ts'

test('every login server hands out tokens', { timeout: 60_000 }, async () => {
  const rates = await measureLoginServers(1, 20)

  expect(rates.map(({ id }) => id)).toEqual(loginContestants.map(({ id }) => id))
  const failed = rates.filter((rate) => rate.failed !== undefined || !(rate.loginsPerSecond > 0))
  expect(failed).toEqual([])
})
