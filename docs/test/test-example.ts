import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleFiles, runExample } from '../../packages/tooling/run-example.mjs'

/** Declares the test that an example prints what its page shows. */
export function testExample(name: string): void {
  test(`${name} prints what its page shows`, async () => {
    const shown = readFileSync(exampleFiles(name).output, 'utf8')

    expect(await runExample(name)).toBe(shown)
  })
}
