import { expect, test } from 'vitest'
import { runInLanes } from '../test-run/run-in-lanes.mjs'
import type { Step } from '../test-run/steps.mjs'

const step = (name: string, after?: string[]): Step => ({
  name,
  title: name,
  command: 'test:all',
  needs: [],
  countsTests: false,
  ...(after && { after }),
})

/** Steps that end on command. */
function createRun() {
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const run = ({ name }: Step) => {
    started.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  const end = (name: string) => ends.get(name)?.()
  return { started, run, end }
}

test('runs two steps concurrently, and the next one when one has ended', async () => {
  const { started, run, end } = createRun()
  const all = runInLanes([step('a'), step('b'), step('c')], 2, run)
  expect(started).toEqual(['a', 'b'])

  end('b')
  await expect.poll(() => started).toEqual(['a', 'b', 'c'])
  end('a')
  end('c')

  expect(await all).toEqual(['b', 'a', 'c'])
})

test('a step waits for the steps in `after`, and others run meanwhile', async () => {
  const { started, run, end } = createRun()
  const all = runInLanes([step('docs'), step('site', ['docs']), step('size')], 2, run)
  expect(started).toEqual(['docs', 'size'])

  end('size')
  end('docs')
  await expect.poll(() => started).toEqual(['docs', 'size', 'site'])
  end('site')

  expect(await all).toEqual(['size', 'docs', 'site'])
})

test('does not wait for a step that was not selected', async () => {
  expect(await runInLanes([step('site', ['docs'])], 2, async ({ name }) => name)).toEqual(['site'])
})

test('fails when steps depend on each other in a cycle', async () => {
  const circle = [step('a', ['b']), step('b', ['a'])]

  await expect(runInLanes(circle, 2, async () => 0)).rejects.toThrow(
    'The steps wait for each other',
  )
})
