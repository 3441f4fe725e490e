import { expect, test } from 'vitest'
import { attackSoak } from '../src/attack/attack-soak.ts'
import { attacks } from '../src/attack/attacks.ts'

test('a short and small attack costs no known caller an answer, and leaves nothing behind', async () => {
  const report = await attackSoak({ attackMs: 3000, quietMs: 1000, scale: 0.02, progress() {} })

  expect(Object.keys(report.outcomes)).toEqual(attacks.map(({ name }) => name))
  // How long calls take says nothing on a machine that runs other tests.
  const broken = report.promises.filter(({ what, isKept }) => !isKept && !what.includes('p99'))
  expect(broken).toEqual([])
})
