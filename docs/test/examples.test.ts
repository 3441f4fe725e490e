import { describe } from 'vitest'
import { listExamples, programFor } from '../../packages/tooling/run-example.mjs'
import { testExample } from './test-example.ts'

/** Programs that `npm test` did not find on this machine. It says so itself, and never runs without them in CI. */
const missing = process.env['NORTHBOUND_MISSING']?.split(',') ?? []

describe('examples that need nothing but npm and a Chromium', () => {
  listExamples()
    .filter((name) => !['redis', 'runtimes', ...missing].includes(programFor(name) ?? ''))
    .forEach(testExample)
})
