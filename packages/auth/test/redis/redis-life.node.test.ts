/**
 * Eight processes on one Redis, five minutes of life at ten times the speed, and death by chance.
 * `NORTHBOUND_LIFE_SEED` deals the same faults again; what they meet differs with the speed of the machine.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liveWithFaults } from './life/live-with-faults.ts'

const seed = Number(process.env['NORTHBOUND_LIFE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const lastsMs = 300_000

describe(`seed ${seed}`, () => {
  let life: Awaited<ReturnType<typeof liveWithFaults>>
  beforeAll(async () => {
    life = await liveWithFaults({ processes: 8, times: 10, lastsMs, seed })
  }, 600_000)
  beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(`seed ${seed}`, life)))

  test('ran long enough, with crashes in the middle of a login', () => {
    expect(life.livedMs).toBeGreaterThanOrEqual(lastsMs)
    expect(life.calls).toBeGreaterThan(1000)
    expect(life.rejections).toBeGreaterThan(30)
    expect(life.faults).toBeGreaterThan(12)
    expect(life.kills).toBeGreaterThan(10)
    expect(life.killedHolders).toBeGreaterThanOrEqual(5)
    expect(life.killedDuringLogin).toBeGreaterThanOrEqual(3)
  })

  test('no call of a running process failed', () => {
    expect(life.failures).toEqual([])
  })

  test('there was at most one more login for each fault, and none that superseded a valid token', () => {
    expect(life.logins).toBeLessThanOrEqual(1 + life.renewals + life.faults)
    expect(life.needless).toBe(0)
    expect(life.overlap).toBe(1)
  })

  test('the record never went back, and late publishes of crashed processes were refused', () => {
    expect(life.wentBack).toEqual([])
    expect(life.looks).toBeGreaterThan(300)
    expect(life.refused).toBeGreaterThanOrEqual(3)
  })
})
