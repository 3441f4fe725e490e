/** The invariants of the token's life over generated schedules; `npm run prove` plays a hundred thousand. */
import { test } from 'vitest'
import { proveTokenLife } from './prove-token-life.ts'

test('2,000 schedules of faults break no invariant', { timeout: 600_000 }, async () => {
  await proveTokenLife({ schedules: 2000 })
})
