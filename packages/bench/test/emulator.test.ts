import { expect, test } from 'vitest'
import { measureColdStart } from '../src/emulator/measure-cold-start.ts'
import { measureJump } from '../src/emulator/measure-jump.ts'
import { measureLogins } from '../src/emulator/measure-logins.ts'
import { measureMemory } from '../src/emulator/measure-memory.ts'

// Only that they measure; the bench reports the values.

test('measures a positive time for cold start, logins and jump', async () => {
  const { importMs, ms } = await measureColdStart(1)

  expect(importMs).toBeGreaterThan(0)
  expect(ms).toBeGreaterThan(importMs)
  expect(await measureLogins(1)).toBeGreaterThan(0)
  expect(await measureJump(1)).toBeGreaterThan(0)
})

test('measures the memory after the given numbers of calls', async () => {
  const { heaps, entries } = await measureMemory([100, 1200])

  expect(heaps.map(({ calls }) => Math.floor(calls / 100))).toEqual([1, 12])
  expect(heaps.map(({ megabytes }) => megabytes > 1)).toEqual([true, true])
  expect(entries).toBe(1000)
})
