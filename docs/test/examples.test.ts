import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleFiles, listExamples, runExample } from '../../packages/tooling/run-example.mjs'

// A browser or workerd takes its time to start.
const timeout = 300_000

test.each(listExamples())('%s prints what its page shows', { timeout }, async (name) => {
  const shown = readFileSync(exampleFiles(name).output, 'utf8')

  expect(await runExample(name)).toBe(shown)
})
