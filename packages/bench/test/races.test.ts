import { expect, test } from 'vitest'
import { northboundClient, northboundSource } from '../src/peers/northbound.ts'
import { callWithRetry, type Peer, requestToken } from '../src/peers/peer.ts'
import { callers, races, runRace } from '../src/races/run-race.ts'

const cases = [northboundSource, northboundClient].flatMap((peer) =>
  races.map((race) => ({ peer, race, title: `${race.id} by ${peer.name}` })),
)

test.each(cases)('$title: one login and no failed call', async ({ peer, race }) => {
  expect(await runRace(race, peer)).toEqual({ logins: 1, mostAtOnce: 1, ok: callers })
})

/** Logs in for every call without a valid token, independently of other calls. */
const careless: Peer = {
  name: 'careless',
  packageName: 'none',
  recovery: 'harness',
  async create(platform) {
    let token: string | undefined
    return {
      call: () =>
        callWithRetry(platform, async ({ isForced }) => {
          if (!token || isForced) token = (await requestToken(platform)).token
          return token
        }),
    }
  },
}

test.each(races)('$id shows the many logins of an uncoordinated client', async (race) => {
  const { logins, mostAtOnce } = await runRace(race, careless)

  expect(logins).toBeGreaterThanOrEqual(callers)
  expect(mostAtOnce).toBeGreaterThan(1)
})

test('reports why calls failed', async () => {
  const failing: Peer = {
    ...careless,
    create: async () => ({ call: () => Promise.reject(new Error('no way\nand more')) }),
  }

  for (const race of races.filter(({ isWarm }) => !isWarm)) {
    expect(await runRace(race, failing)).toEqual({ logins: 0, mostAtOnce: 0, ok: 0, why: 'no way' })
  }
  for (const race of races.filter(({ isWarm }) => isWarm)) {
    await expect(runRace(race, failing)).rejects.toThrow('no way')
  }
})
