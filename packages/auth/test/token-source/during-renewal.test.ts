/** Rule 4: while a token is renewed, callers of the process wait; `use-current` is the opt-out. */
import { expect, test } from 'vitest'
import { createStage } from '../stage/create-stage.ts'

const insideTheWindow = 3_600_000 - 60_000

test('callers wait for a running renewal, because it invalidates the old token', async () => {
  const { tokens, clock, slowDown } = createStage()
  const old = await tokens.get()
  await clock.advance(insideTheWindow)
  slowDown(() => ({ there: 50, back: 50 }))

  const callers = [tokens.get(), tokens.get()]
  await clock.advance(100)

  for (const token of await Promise.all(callers)) expect(token.generation).toBe(old.generation + 1)
})

test('use-current returns the old token at once and renews in the background', async () => {
  const { tokens, clock, slowDown } = createStage({ duringRenewal: 'use-current' })
  const old = await tokens.get()
  await clock.advance(insideTheWindow)
  slowDown(() => ({ there: 50, back: 50 }))

  expect(await tokens.get()).toBe(old)
  await clock.advance(100)
  expect((await tokens.get()).generation).toBe(old.generation + 1)
})

test('use-current still waits when there is no current token', async () => {
  const { tokens, count } = createStage({ duringRenewal: 'use-current' })

  expect((await tokens.get()).generation).toBe(1)
  expect(count('login')).toBe(1)
})
