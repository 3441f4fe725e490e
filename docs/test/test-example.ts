import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { exampleFiles, runExample } from '../../packages/tooling/run-example.mjs'

/** Declares the test that an example prints what its page shows. Each runs in a process of its own, several at a time. */
export function testExample(name: string): void {
  test.concurrent(`${name} prints what its page shows`, async ({ expect }) => {
    const shown = readFileSync(exampleFiles(name).output, 'utf8')

    expect(await runExample(name)).toBe(shown)
  })
}
