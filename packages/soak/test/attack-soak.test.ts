import { expect, test } from 'vitest'
import { attackSoak } from '../src/attack/attack-soak.ts'
import { attacks } from '../src/attack/attacks.ts'

test('a short attack fails no call of known callers, and leaves no calls, handles or heap behind', async () => {
  const report = await attackSoak({ attackMs: 3000, quietMs: 1000, scale: 0.02, progress() {} })

  expect(Object.keys(report.outcomes)).toEqual(attacks.map(({ name }) => name))
  // Durations are meaningless while other tests run.
  const broken = report.promises.filter(({ what, isKept }) => !isKept && !what.includes('p99'))
  expect(broken).toEqual([])
})
