import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

/** The programs of docs/recipes/whole-programs.md. Most of what a user writes is like one of them. */
const programs = [
  'service-with-certificate.ts',
  'commands-to-devices.ts',
  'express-session.ts',
  'react-query.browser.tsx',
  'logs-and-metrics.ts',
]
const read = (program: string) => readFileSync(`docs/examples/programs/${program}`, 'utf8')

test('the whole programs are the files of docs/examples/programs', () => {
  const files = globSync('docs/examples/programs/*.{ts,tsx}').map((file) => basename(file))

  expect(files.sort()).toEqual([...programs].sort())
})

test.each(programs)('the whole program %s has at most 30 lines', (program) => {
  expect(read(program).trimEnd().split('\n').length).toBeLessThanOrEqual(30)
})

test.each(programs)('the whole program %s has no cast', (program) => {
  const code = read(program).replaceAll('import * as ', '')

  // `as`, the claim that a value is not null, the type argument of json(), `any` and suppressed errors.
  expect(code).not.toMatch(/ as |[\w)\]]!(?!=)|\.json<|\bany\b|@ts-/)
})
